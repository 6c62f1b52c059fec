package vn.tthc.cli;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CSV of documents for tests of what it says: without the columns in which nothing stands, and the means of percentages. */
final class Compact {
    private Compact() {}

    static String csv(String text) {
        return csv(text, ',');
    }

    static String csv(String text, char delimiter) {
        List<String[]> lines;
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new CSVParserBuilder()
                        .withSeparator(delimiter)
                        .withEscapeChar('\0')
                        .build())
                .build()) {
            lines = reader.readAll();
        } catch (IOException | CsvException e) {
            throw new AssertionError(text, e);
        }
        if (lines.isEmpty()) {
            return "";
        }
        List<Integer> kept = new ArrayList<>();
        IntStream.range(0, lines.get(0).length)
                .filter(column -> !lines.get(0)[column].startsWith("mean_percent_"))
                .filter(column -> lines.stream().skip(1).anyMatch(line -> !line[column].isEmpty()))
                .forEach(kept::add);
        return lines.stream()
                .map(line -> kept.stream()
                        .map(column -> quoted(line[column], delimiter))
                        .collect(Collectors.joining("" + delimiter)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String cell, char delimiter) {
        return cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
