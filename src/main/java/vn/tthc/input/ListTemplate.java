package vn.tthc.input;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import vn.tthc.model.Action;

/** An empty list to fill in: the headers of all fields, and one row that shows how to. */
public final class ListTemplate {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private final boolean vietnamese;
    private final CleanRow example;

    /**
     * A template.
     *
     * @param vietnamese whether headers and actions are Vietnamese words; else the canonical names
     * @param example what the fields of the one row say; fields that are missing are empty
     */
    public ListTemplate(boolean vietnamese, Map<Field, String> example) {
        this.vietnamese = vietnamese;
        EnumMap<Field, CleanRow.Value> values = new EnumMap<>(Field.class);
        example.forEach((field, text) -> values.put(
                field,
                new CleanRow.Value(
                        text, field != Field.CODE && NUMBER.matcher(text).matches())));
        this.example = new CleanRow(values);
    }

    public void writeCsv(Writer out, char delimiter, boolean byteOrderMark) throws IOException {
        try (CsvList list = new CsvList(out, headers(), delimiter, byteOrderMark)) {
            list.write(example);
            list.finish();
        }
    }

    /** Writes a workbook that offers the actions to choose from, and takes codes for text. */
    public void writeWorkbook(OutputStream out) throws IOException {
        try (XlsxList list = new XlsxList(out, headers())) {
            list.write(example);
            int column = ListKind.PROCEDURES.columns().indexOf(Field.ACTION);
            String actions = Arrays.stream(Action.values()).map(this::word).collect(Collectors.joining(","));
            list.sheet()
                    .range(1, column, Worksheet.MAX_ROWS - 1, column)
                    .validateWithListByFormula("\"" + actions + "\"")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle("tthc")
                    .error(actions.replace(",", ", "));
            list.finish();
        }
    }

    private List<String> headers() {
        return ListKind.PROCEDURES.columns().stream()
                .map(field -> vietnamese ? HeaderTable.vietnameseHeader(field) : field.key())
                .toList();
    }

    private String word(Action action) {
        String word = CleanRow.word(action);
        return vietnamese ? Phrases.words("action." + word).get(0) : word;
    }
}
