package vn.tthc.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Sums up lists with DuckDB. Its own time, without that in which the JVM starts and unpacks the library, is the last line
 * on the standard error stream, in nanoseconds.
 */
final class DuckDb {
    private static final String QUERY = """
            SELECT agency, sector, sum(current_days), sum(proposed_days), sum(current_cost), sum(proposed_cost)
            FROM read_csv([FILES], header = true, delim = ',', quote = '"', escape = '"', columns = {
                'code': 'VARCHAR', 'name': 'VARCHAR', 'agency': 'VARCHAR', 'sector': 'VARCHAR',
                'current_days': 'DECIMAL(9, 1)', 'proposed_days': 'DECIMAL(9, 1)',
                'current_cost': 'DECIMAL(18, 0)', 'proposed_cost': 'DECIMAL(18, 0)'})
            GROUP BY agency, sector""";

    private DuckDb() {}

    public static void main(String[] args) throws SQLException {
        DriverManager.getConnection("jdbc:duckdb:").close();
        String files = Arrays.stream(args).map(file -> "'" + file + "'").collect(Collectors.joining(", "));
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY.replace("FILES", files))) {
            StringBuilder out = new StringBuilder();
            while (rows.next()) {
                out.append('"')
                        .append(rows.getString(1))
                        .append("\",\"")
                        .append(rows.getString(2))
                        .append('"');
                for (int column = 3; column <= 6; column++) {
                    out.append(',').append(rows.getBigDecimal(column));
                }
                out.append('\n');
            }
            System.out.print(out);
        }
        System.err.println(System.nanoTime() - start);
    }
}
