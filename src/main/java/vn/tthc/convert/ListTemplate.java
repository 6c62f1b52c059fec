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
import vn.tthc.model.Version;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.text.Phrases;

/** An empty list to fill in: the headers of its fields, and one row that shows how to. */
public final class ListTemplate {
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

    /** Writes a workbook that offers the actions and versions to choose from, and takes codes for text. */
    public void writeWorkbook(OutputStream out) throws IOException {
        try (XlsxList list = new XlsxList(out, columns, headers())) {
            list.write(example);
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
