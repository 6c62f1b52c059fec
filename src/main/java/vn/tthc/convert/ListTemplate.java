package vn.tthc.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import vn.tthc.model.Action;
import vn.tthc.model.cost.Version;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.text.Phrases;

/** An empty list to fill in: the headers of its fields, and one row that shows how to. */
public final class ListTemplate {
    private static final List<Double> GUIDE_WIDTHS = List.of(32.0, 80.0, 52.0);

    private static final double LINE_HEIGHT = 15;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private final List<Field> columns;
    private final boolean vietnamese;
    private final CleanRow example;

    /**
     * A template.
     *
     * @param kind of which kind the list is to be
     * @param vietnamese whether headers, actions and versions are Vietnamese words; else the canonical names
     * @param example what a field of the one row says
     */
    public ListTemplate(ListKind kind, boolean vietnamese, Function<Field, String> example) {
        columns = kind.form();
        this.vietnamese = vietnamese;
        EnumMap<Field, CleanRow.Value> values = new EnumMap<>(Field.class);
        for (Field field : columns) {
            String text = example.apply(field);
            boolean isNumber = field != Field.CODE && NUMBER.matcher(text).matches();
            values.put(field, new CleanRow.Value(text, isNumber));
        }
        this.example = new CleanRow(values);
    }

    public void writeCsv(Writer out, char delimiter, boolean byteOrderMark) throws IOException {
        try (CsvList list = new CsvList(out, columns, headers(), delimiter, byteOrderMark)) {
            list.write(example);
            list.finish();
        }
    }

    /**
     * Writes a workbook that offers the actions and versions to choose from, takes codes for text, says on each header what belongs
     * below it, and has the example on a sheet of its own, a line for each column.
     *
     * @param guide what that sheet and its three columns are called
     * @param notes what belongs below a header; empty where that says it itself
     */
    public void writeWorkbook(OutputStream out, Guide guide, Function<Field, String> notes) throws IOException {
        try (XlsxList list = new XlsxList(out, columns, headers())) {
            for (int column = 0; column < columns.size(); column++) {
                list.sheet().width(column, width(columns.get(column)));
            }
            guide(list, guide, notes);
            offer(
                    list,
                    Field.ACTION,
                    Arrays.stream(Action.values())
                            .map(CleanRow::word)
                            .map(word -> word("action." + word, word))
                            .toList());
            offer(
                    list,
                    Field.VERSION,
                    List.of(
                            word("version.current", Version.CURRENT.key()),
                            word("version.proposed", Version.PROPOSED.key()),
                            word("abolished", Version.ABOLISHED.key())));
            list.finish();
        }
    }

    /** As narrow as the form can be and still be read on a page that has all its columns. */
    private static double width(Field field) {
        return switch (field) {
            case CODE -> 26;
            case NAME, INDICATOR, OF, TASK -> 32;
            case AGENCY, SECTOR, NOTE -> 20;
            default -> 12;
        };
    }

    /** What the sheet with the example is called, and its columns. */
    public record Guide(String name, String title, String column, String note, String example) {}

    private void guide(XlsxList list, Guide guide, Function<Field, String> notes) throws IOException {
        Worksheet sheet = list.further(guide.name());
        List<String> titles = List.of(guide.column(), guide.note(), guide.example());
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(1, column, titles.get(column));
            sheet.width(column, GUIDE_WIDTHS.get(column));
        }
        sheet.inlineString(0, 0, guide.title());
        sheet.range(0, 0, 1, titles.size() - 1).style().bold().set();
        List<String> headers = headers();
        for (int i = 0; i < columns.size(); i++) {
            String note = notes.apply(columns.get(i));
            if (!note.isEmpty()) {
                list.sheet().comment(0, i, note);
            }
            int row = i + 2;
            // Not all programs find out by themselves how high a row must be.
            double lines = Math.ceil(note.length() / GUIDE_WIDTHS.get(1));
            if (lines > 1) {
                sheet.rowHeight(row, lines * LINE_HEIGHT);
            }
            sheet.inlineString(row, 0, headers.get(i));
            sheet.inlineString(row, 1, note);
            sheet.inlineString(
                    row,
                    2,
                    example.find(columns.get(i)).map(CleanRow.Value::text).orElse(""));
            sheet.range(row, 0, row, 2)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        sheet.finish();
    }

    private void offer(XlsxList list, Field field, List<String> words) {
        int column = columns.indexOf(field);
        if (column >= 0) {
            list.sheet()
                    .range(1, column, Worksheet.MAX_ROWS - 1, column)
                    .validateWithListByFormula("\"" + String.join(",", words) + "\"")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle("tthc")
                    .error(String.join(", ", words));
        }
    }

    private List<String> headers() {
        return columns.stream()
                .map(field -> vietnamese ? HeaderTable.vietnameseHeader(field) : field.key())
                .toList();
    }

    private String word(String key, String canonical) {
        return vietnamese ? Phrases.words(key).get(0) : canonical;
    }
}
