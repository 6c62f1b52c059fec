package vn.tthc.convert;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.tthc.model.DayUnit;
import vn.tthc.model.Measure;
import vn.tthc.model.SpreadsheetText;
import vn.tthc.model.problem.Location;
import vn.tthc.output.CsvTable;
import vn.tthc.output.TextOutput;
import vn.tthc.schema.Field;
import vn.tthc.text.Reading;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows composed from bytes are those that OpenCSV and Jackson write. */
class RowTextTest {
    private static final List<String> PIECES = List.of(
            "a", "Sở", "\"", ",", ";", "\n", "\r", "\\", "=", "+", "-1", "@", "\t", "'", "𝒜", "\u0001", "\u007F", " ",
            "đ");

    private final Random random = new Random(7);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private CleanRow row() {
        Map<Field, CleanRow.Value> values = new EnumMap<>(Field.class);
        for (Field field : ListWriter.COLUMNS) {
            boolean isNumber = Field.isValue(field);
            String text = isNumber ? String.valueOf(random.nextInt(1000)) : text();
            if (random.nextInt(3) > 0 && !text.isEmpty()) {
                values.put(field, new CleanRow.Value(text, isNumber));
            }
        }
        return new CleanRow(values, Optional.empty(), Optional.of(new Location(text(), random.nextInt(9), 0)));
    }

    private static String written(ListFormat format, char delimiter, CleanRow row, boolean withPlaces)
            throws IOException {
        StringWriter out = new StringWriter();
        try (ListWriter list = format.begin(new TextOutput(out), delimiter, false, withPlaces)) {
            list.write(row);
            list.finish();
        }
        return out.toString();
    }

    @Test
    void csvIsThatOfOpenCsv() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            CleanRow row = row();
            char delimiter = random.nextBoolean() ? ',' : ';';
            StringWriter expected = new StringWriter();
            CsvTable table = new CsvTable(expected, delimiter, false);
            table.write(ListWriter.COLUMNS.stream().map(Field::key).toList());
            table.write(ListWriter.COLUMNS.stream()
                    .map(field -> row.find(field)
                            .map(value -> SpreadsheetText.guard(value.text()))
                            .orElse(""))
                    .toList());
            table.finish();
            assertThat(written(ListFormat.CSV, delimiter, row, false)).isEqualTo(expected.toString());
        }
    }

    @Test
    void jsonIsThatOfJackson() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        for (int i = 0; i < 2_000; i++) {
            CleanRow row = row();
            ObjectNode expected = JsonNodeFactory.instance.objectNode();
            for (Field field : ListWriter.COLUMNS) {
                row.find(field).ifPresent(value -> {
                    if (value.isNumber()) {
                        expected.put(field.key(), new BigDecimal(value.text()));
                    } else {
                        expected.put(field.key(), value.text());
                    }
                });
                if (row.find(field).isEmpty() && (field == Field.AGENCY || field == Field.SECTOR)) {
                    expected.put(field.key(), "");
                } else if (row.find(field).isEmpty() && isHalf(row, field)) {
                    expected.putNull(field.key());
                }
            }
            Location place = row.place().orElseThrow();
            expected.put("source", place.source());
            expected.put("line", place.line());
            assertThat(written(ListFormat.NDJSON, ',', row, true))
                    .isEqualTo(mapper.writeValueAsString(expected) + "\n");
        }
    }

    /** Whether the other of a pair is there, or a list needs it as there is no pair. */
    private static boolean isHalf(CleanRow row, Field field) {
        boolean hasPair = Measure.STATED.stream().anyMatch(measure -> has(row, measure));
        return Measure.STATED.stream()
                .filter(measure -> field == Field.current(measure) || field == Field.proposed(measure))
                .anyMatch(measure -> has(row, measure) || (!hasPair && measure == Measure.DAYS));
    }

    private static boolean has(CleanRow row, Measure measure) {
        return row.find(Field.current(measure)).isPresent()
                || row.find(Field.proposed(measure)).isPresent();
    }

    /** Whatever the order in which its cells are said, and whatever the row before it had. */
    @Test
    void cellsOfARow() {
        RowText rows = new CsvRowText(List.of(Field.CODE, Field.CURRENT_DAYS, Field.CURRENT_DAYS_UNIT), ';', false);
        byte[] text = "1.001;x".getBytes(StandardCharsets.UTF_8);
        rows.value(Field.CURRENT_DAYS, new Reading.Value(new BigDecimal("2.5"), DayUnit.WORKING_DAY));
        rows.text(Field.CODE, text, 0, 5);
        assertThat(ended(rows)).isEqualTo("1.001;2.5;working days");
        rows.text(Field.CODE, text, 0, text.length);
        assertThat(ended(rows)).isEqualTo("\"1.001;x\";;");
        rows.number(Field.CURRENT_DAYS, 7);
        rows.text(Field.CODE, text, 3, 3);
        assertThat(ended(rows)).isEqualTo(";7;");
    }

    private static String ended(RowText rows) {
        rows.end();
        return new String(rows.bytes(), 0, rows.length(), StandardCharsets.UTF_8);
    }
}
