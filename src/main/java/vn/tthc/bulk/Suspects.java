package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.tthc.format.CutRecord;
import vn.tthc.model.NationalCode;
import vn.tthc.schema.Field;
import vn.tthc.source.Utf8;
import vn.tthc.table.TableRows;

/**
 * Which rows may sum up those before them, so that these must have been counted when it is their turn: those without a code
 * or, where the list has none, without a number, or with such words in their names.
 */
final class Suspects {
    /** In so many bytes it shows whether a name is that of an example. */
    private static final int MAX_BEGINNING = 60;

    private final Optional<Integer> code;
    /** Shorter ones may be numbers of rows beside national codes. */
    private static final int MIN_CODE = "d.ddd".length();

    private final Optional<Integer> number;
    private final Optional<Integer> name;
    private final int[] unnamed;

    /** Those of a list. Objects without a code have no number either. */
    Suspects(ListShape shape) {
        code = shape.find(Field.CODE);
        number = shape.number();
        name = shape.find(Field.NAME);
        unnamed = shape.unnamed().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether rows of which something is to be said may be such rows too: only a code tells that they are not. */
    boolean areOthers() {
        return code.isEmpty();
    }

    boolean has(byte[] bytes, CutRecord cutter) {
        for (int column : unnamed) {
            if (cutter.end(column) > cutter.start(column)) {
                return true;
            }
        }
        if (code.isPresent()) {
            int start = Utf8.afterBlanks(bytes, cutter.start(code.get()), cutter.end(code.get()));
            int end = Utf8.beforeBlanks(bytes, start, cutter.end(code.get()));
            return isExample(bytes, cutter)
                    || isStep(bytes, cutter)
                    || cutter.isDoubled(code.get())
                    || !(isNational(bytes, start, end)
                            || (end - start >= MIN_CODE && isDigits(bytes, start, end))
                            || TableRows.isCode(text(bytes, start, end)));
        }
        return (number.isPresent() && !isNumber(bytes, cutter.start(number.get()), cutter.end(number.get())))
                || (name.isPresent()
                        && (cutter.isDoubled(name.get())
                                || TableRows.isWorded(text(bytes, cutter.start(name.get()), cutter.end(name.get())))));
    }

    /** Whether the row may be a part of the one above, whose code it then repeats: by its number, or by the sign or word before its name. */
    private boolean isStep(byte[] bytes, CutRecord cutter) {
        if (number.isPresent() && !isNumber(bytes, cutter.start(number.get()), cutter.end(number.get()))) {
            return true;
        }
        if (name.isEmpty()) {
            return false;
        }
        int end = cutter.end(name.get());
        int start = Utf8.afterBlanks(bytes, cutter.start(name.get()), end);
        return end - start > 1
                && mayBeStep(bytes[start], bytes[start + 1])
                && TableRows.isWorded(text(bytes, start, end));
    }

    /** By the first bytes of "Bước", "Giai đoạn", "Trong đó", "step", "- Thẩm định", "a) Thẩm định", or of a rare blank before. */
    private static boolean mayBeStep(byte first, byte second) {
        return switch (first) {
            case 'B', 'b' -> second < 0 || second == 'U' || second == 'u' || second == ')';
            case 'G', 'g' -> second == 'i' || second == 'I' || second == ')';
            case 'T', 't' -> second == 'r' || second == 'R' || second == ')';
            case 'S', 's' -> second == 't' || second == 'T' || second == ')';
            default -> first <= ' ' || second == ')' || first == '-' || first == '+' || first == '*';
        };
    }

    /** Whether the name begins as that of the row does which a template has. */
    private boolean isExample(byte[] bytes, CutRecord cutter) {
        if (name.isEmpty()) {
            return false;
        }
        int start = cutter.start(name.get());
        int end = Math.min(cutter.end(name.get()), start + MAX_BEGINNING);
        return end > start
                && (bytes[start] == 'V' || bytes[start] == 'E')
                && TableRows.isExample(text(bytes, start, end));
    }

    /** Whether a cell is a national code, perhaps with a suffix such as ".H19" or ".000.00.00.H55", so that it is no word. */
    private static boolean isNational(byte[] bytes, int start, int end) {
        if (!NationalCode.isNational(bytes, start, end - start)) {
            return false;
        }
        for (int at = start + NationalCode.LENGTH; at < end; at++) {
            if (bytes[at] != 'H' && bytes[at] != '.' && (bytes[at] < '0' || bytes[at] > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell consists of digits and points, as national codes and numbers of rows do. */
    private static boolean isDigits(byte[] bytes, int start, int end) {
        boolean digits = false;
        for (int at = start; at < end; at++) {
            boolean digit = bytes[at] >= '0' && bytes[at] <= '9';
            if (!digit && bytes[at] != '.') {
                return false;
            }
            digits |= digit;
        }
        return digits;
    }

    /** Whether a cell is a number of a row that is no part of another: 1.1 may be one of 1. */
    private static boolean isNumber(byte[] bytes, int start, int end) {
        int last = end > start && bytes[end - 1] == '.' ? end - 1 : end;
        for (int at = start; at < last; at++) {
            if (bytes[at] == '.') {
                return false;
            }
        }
        return isDigits(bytes, start, last);
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
