package vn.tthc.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random list of procedures in the words that officers use, and what its accepted rows come to.
 *
 * @param days the days over the rows of which both values are known
 */
record RandomList(List<List<Cell>> rows, Sum days, long rejected) {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "agency",
            "sector",
            "level",
            "action",
            "current_days",
            "proposed_days",
            "current_cost",
            "proposed_cost",
            "current_documents",
            "proposed_documents");

    /** Those that say nothing of the figures; most lists leave some open. */
    private static final List<String> ACTIONS =
            List.of("", "", "Đơn giản hóa", "Phân cấp", "Thay giấy tờ bằng dữ liệu");

    /**
     * A cell of a list.
     *
     * @param number whether JSON has it as a number
     */
    record Cell(String text, boolean number) {}

    record Sum(BigDecimal current, BigDecimal proposed) {
        static final Sum ZERO = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(current.add(other.current), proposed.add(other.proposed));
        }
    }

    /** Any list: names with quotes, delimiters and line breaks, and rows that are rejected. */
    static RandomList any(Random random) {
        return new Writer(random, false).list();
    }

    /** A list with neither quotes nor line breaks in its cells, and none but short names. */
    static RandomList plain(Random random) {
        return new Writer(random, true).list();
    }

    RandomList shuffled(Random random) {
        List<List<Cell>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return new RandomList(shuffled, days, rejected);
    }

    String csv() {
        return String.join(",", COLUMNS) + "\n"
                + rows.stream()
                        .map(row -> row.stream().map(RandomList::quoted).collect(Collectors.joining(",")) + "\n")
                        .collect(Collectors.joining());
    }

    String json() {
        return rows.stream().map(RandomList::object).collect(Collectors.joining(",\n", "[", "]\n"));
    }

    String ndjson() {
        return rows.stream().map(row -> object(row) + "\n").collect(Collectors.joining());
    }

    private static String quoted(Cell cell) {
        return cell.text.matches("[^\",\n]*") ? cell.text : "\"" + cell.text.replace("\"", "\"\"") + "\"";
    }

    private static String object(List<Cell> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> "\"" + COLUMNS.get(i) + "\":" + value(row.get(i)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Cell cell) {
        return cell.number ? cell.text : "\"" + cell.text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** Makes one list. */
    private static final class Writer {
        private final Random random;
        private final boolean plain;
        private Sum days = Sum.ZERO;
        private long rejected;

        Writer(Random random, boolean plain) {
            this.random = random;
            this.plain = plain;
        }

        RandomList list() {
            List<List<Cell>> rows = new ArrayList<>();
            int count = 1 + random.nextInt(30);
            for (int i = 0; i < count; i++) {
                rows.add(row());
            }
            return new RandomList(rows, days, rejected);
        }

        private List<Cell> row() {
            boolean abolished = oneIn(12);
            boolean wrong = oneIn(8);
            List<Cell> row = new ArrayList<>();
            row.add(text(oneIn(5) ? "" : "1.0000" + (10 + random.nextInt(40))));
            row.add(text(
                    plain ? "Cấp giấy phép" : any("Cấp mới, cấp lại", "Cấp \"giấy phép\"", "Cấp\nđổi", "Gia hạn")));
            row.add(text(
                    plain
                            ? any("Sở Tư pháp", "SỞ TƯ PHÁP", "Sở Y tế", "Sở Xây dựng", "")
                            : any("Sở Tư pháp", "sở tư pháp", "Sở Y tế\nSở Tư pháp", "Sở, ban, ngành", "")));
            row.add(text(any("Hộ tịch", "Dược", "Đất đai", "Ẩm thực", "")));
            row.add(text(any("Cấp tỉnh", "Cấp xã", "")));
            row.add(text(abolished ? "Bãi bỏ" : ACTIONS.get(random.nextInt(ACTIONS.size()))));
            days(row, abolished, wrong);
            amounts(row, abolished, 100_000_000, wrong);
            amounts(row, abolished, 12, false);
            rejected += wrong ? 1 : 0;
            return row;
        }

        private void days(List<Cell> row, boolean abolished, boolean wrong) {
            BigDecimal current = BigDecimal.valueOf(random.nextInt(120), 1);
            BigDecimal proposed = oneIn(4) ? current : BigDecimal.valueOf(random.nextInt(120), 1);
            String unit = any("", " ngày", " ngày làm việc");
            String otherUnit = unit.isEmpty() || !oneIn(6) ? unit : any(" ngày", " ngày làm việc");
            String currentText = oneIn(8) ? "Không quy định" : current.toPlainString() + unit;
            String proposedText = abolished || oneIn(8)
                    ? ""
                    : proposed.compareTo(current) == 0 && oneIn(2)
                            ? "Không đề xuất cắt giảm"
                            : proposed.toPlainString() + otherUnit;
            row.add(cell(currentText));
            row.add(cell(proposedText));
            boolean unitChanges = !unit.equals(otherUnit) && proposedText.endsWith(otherUnit);
            if (wrong || currentText.startsWith("Không") || (!abolished && (proposedText.isEmpty() || unitChanges))) {
                return;
            }
            days = days.plus(new Sum(current, abolished ? BigDecimal.ZERO : proposed));
        }

        private void amounts(List<Cell> row, boolean abolished, int most, boolean wrong) {
            int current = random.nextInt(most);
            row.add(wrong ? text("abc") : cell(oneIn(8) ? "" : String.valueOf(current)));
            row.add(cell(abolished || oneIn(8) ? "" : String.valueOf(random.nextInt(current + most / 4 + 1))));
        }

        /** A cell that JSON may have as a number, if it is one. */
        private Cell cell(String text) {
            return new Cell(text, text.matches("[0-9.]+") && oneIn(2));
        }

        private static Cell text(String text) {
            return new Cell(text, false);
        }

        private String any(String... texts) {
            return texts[random.nextInt(texts.length)];
        }

        private boolean oneIn(int chances) {
            return random.nextInt(chances) == 0;
        }
    }
}
