package vn.tthc.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tthc.format.CellKind;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** Marks that say that a cell is as the one above it: "nt", "″", "như trên". */
final class Dittos {
    private static final int MAX_LENGTH = 20;
    private static final Set<String> WORDS = Phrases.folded("ditto");
    private static final String MARKS = "\"″”“〃''‘’´``,,.-–/ ";
    /** One stroke alone says that there is nothing. */
    private static final String STROKES = "//";

    private final List<Field> fields;
    private final Map<Field, String> above = new EnumMap<>(Field.class);
    private long resolved;

    Dittos(ListKind kind) {
        fields = kind == ListKind.ACTIVITIES
                ? List.of(Field.CODE, Field.NAME, Field.AGENCY, Field.SECTOR, Field.VERSION, Field.SEGMENT)
                : List.of(Field.AGENCY, Field.SECTOR, Field.LEVEL, Field.GROUP);
    }

    /** Whether a text says to look above. */
    static boolean is(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        boolean marks = true;
        boolean quote = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks &= MARKS.indexOf(c) >= 0;
            quote |= MARKS.indexOf(c) >= 0 && MARKS.indexOf(c) < MARKS.indexOf(',');
        }
        return marks ? quote || text.contains(STROKES) : WORDS.contains(Texts.fold(text));
    }

    /** How many marks stood for what was above them. */
    long resolved() {
        return resolved;
    }

    /** Says what stands in a row that was read elsewhere: no mark. */
    void know(Field field, String text) {
        above.put(field, text);
    }

    /** Puts into the cells of a row what the marks among them stand for. */
    void resolve(Map<Field, Row.Cell> cells) {
        for (Field field : fields) {
            Row.Cell cell = cells.get(field);
            if (cell != null && is(cell.text())) {
                resolved++;
                cells.put(
                        field,
                        new Row.Cell(above.getOrDefault(field, ""), CellKind.TEXT, cell.location(), cell.rule()));
            } else if (cell != null && !Texts.isBlank(cell.text())) {
                above.put(field, cell.text());
            }
        }
    }

    /** Puts the same into the texts of a row that is written again, where another row may stand above it. */
    void resolve(List<String> texts, Header header) {
        for (Field field : fields) {
            header.findColumn(field)
                    .filter(column -> column < texts.size() && is(texts.get(column)))
                    .ifPresent(column -> texts.set(column, above.getOrDefault(field, texts.get(column))));
        }
    }
}
