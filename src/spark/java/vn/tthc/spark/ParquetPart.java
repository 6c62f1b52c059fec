package vn.tthc.spark;

import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.immutable.Map$;
import vn.tthc.convert.CellColumn;
import vn.tthc.convert.RowCells;

/** Some rows of a list as a file of Parquet, which Spark writes. */
final class ParquetPart implements RowCells {
    private final List<CellColumn> columns;
    private final OutputWriter writer;
    private final Object[] row;

    private ParquetPart(List<CellColumn> columns, OutputWriter writer) {
        this.columns = columns;
        this.writer = writer;
        row = new Object[columns.size()];
    }

    /** What begins parts, on any machine. */
    record Factory(OutputWriterFactory writers, StructType schema, boolean withPlaces) implements Serializable {
        /**
         * Begins a part.
         *
         * @param paths gives the file by the ending of its name
         */
        ParquetPart begin(UnaryOperator<String> paths, TaskAttemptContext attempt) {
            String path = paths.apply(writers.getFileExtension(attempt));
            return new ParquetPart(CellColumn.all(withPlaces), writers.newInstance(path, schema, attempt));
        }
    }

    static Factory prepare(SparkSession session, Job job, boolean withPlaces) {
        StructType schema = schema(withPlaces);
        OutputWriterFactory writers = new ParquetFileFormat().prepareWrite(session, job, Map$.MODULE$.empty(), schema);
        return new Factory(writers, schema, withPlaces);
    }

    /** The columns, named as in JSON; none of them needs a value. */
    static StructType schema(boolean withPlaces) {
        StructType schema = new StructType();
        for (CellColumn column : CellColumn.all(withPlaces)) {
            schema = schema.add(column.name(), type(column.type()), true);
        }
        return schema;
    }

    private static DataType type(CellColumn.Type type) {
        return switch (type) {
            case TEXT, NEEDED_TEXT -> DataTypes.StringType;
            case DAYS, NUMBER -> DataTypes.createDecimalType(CellColumn.Type.DIGITS, type.decimals());
            case LINE -> DataTypes.LongType;
        };
    }

    @Override
    public void text(int column, String text) {
        row[column] = UTF8String.fromString(text);
    }

    @Override
    public void number(int column, BigDecimal number) {
        CellColumn.Type type = columns.get(column).type();
        row[column] = type == CellColumn.Type.LINE
                ? (Object) number.longValueExact()
                : Decimal.apply(number, CellColumn.Type.DIGITS, type.decimals());
    }

    @Override
    public void endRow() throws IOException {
        for (int column = 0; column < row.length; column++) {
            if (row[column] == null && columns.get(column).type() == CellColumn.Type.NEEDED_TEXT) {
                row[column] = UTF8String.EMPTY_UTF8;
            }
        }
        writer.write(new GenericInternalRow(row.clone()));
        Arrays.fill(row, null);
    }

    void close() {
        writer.close();
    }
}
