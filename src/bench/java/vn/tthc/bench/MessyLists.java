package vn.tthc.bench;

import com.opencsv.CSVReader;
import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A plain list once more as offices first export theirs: the same rows, each with something to say of it. */
final class MessyLists {
    private static final int AGENCY = 2;
    private static final int DAYS = 4;
    private static final int PROPOSED_DAYS = 5;
    private static final int COST = 6;
    private static final int PROPOSED_COST = 7;
    private static final List<String> ACTIONS = List.of("simplify", "keep", "Bãi bỏ", "", "thay thế");
    private static final int AGENCIES = 100_000;
    private static final int NAMES = 10_000;
    private static final int NAME_BITS = 14;
    /** Has no divisor in common with the number of agencies, so that they come in no order. */
    private static final int STEP = 7919;

    /** A list of records of which there is nothing to say. */
    static final String CLEAN = "clean";

    static final String IN_FORCE = "in-force";
    static final String PROPOSED = "proposed";
    static final String EARLIER = "earlier";

    private static final List<String> OF_RECORDS =
            List.of("Mã hồ sơ", "Đơn vị", "Lĩnh vực", "Ngày hẹn trả", "Ngày trả kết quả", "Trạng thái");
    private static final int RECORD_AGENCY = 1;
    private static final int DUE = 3;
    private static final int RESULT = 4;
    private static final int STATUS = 5;
    private static final int DAYS_OF_MONTH = 28;

    private static final Map<String, Variant> VARIANTS = variants();

    private final Path plain;

    /** Makes the cells of a row from those of a plain one and from its number. */
    private interface Variant extends BiFunction<Integer, String[], List<String>> {}

    MessyLists(Path plain) {
        this.plain = plain;
    }

    private static Map<String, Variant> variants() {
        Map<String, Variant> variants = new LinkedHashMap<>();
        variants.put("a change of unit in each row", (row, cells) -> {
            cells[DAYS] += " ngày";
            cells[PROPOSED_DAYS] += " ngày làm việc";
            return List.of(cells);
        });
        variants.put("no agency in any row", (row, cells) -> with(cells, AGENCY, ""));
        variants.put("one code in all rows", (row, cells) -> with(cells, 0, "1.000001"));
        variants.put(
                "an increase in each fourth row",
                (row, cells) -> row % 4 > 0 ? List.of(cells) : with(cells, PROPOSED_DAYS, cells[DAYS] + "0"));
        variants.put(
                "a bad number in each tenth row",
                (row, cells) -> row % 10 > 0 ? List.of(cells) : with(cells, DAYS, "x" + row));
        variants.put("phrases in each row", (row, cells) -> {
            cells[COST] = "Không quy định";
            return with(cells, PROPOSED_DAYS, "Không thực hiện cắt giảm");
        });
        variants.put("a column of actions", (row, cells) -> {
            List<String> more = new ArrayList<>(List.of(cells));
            more.add(row < 0 ? "action" : ACTIONS.get(row % ACTIONS.size()));
            return more;
        });
        variants.put("decimals in each row", (row, cells) -> with(cells, DAYS, cells[DAYS] + ".5"));
        variants.put("amounts of 20 digits", (row, cells) -> {
            cells[COST] += "000000000000";
            cells[PROPOSED_COST] += "000000000000";
            return List.of(cells);
        });
        variants.put(
                "blanks before each cell",
                (row, cells) -> Arrays.stream(cells).map(cell -> " " + cell).toList());
        variants.put("empty cells behind each row", (row, cells) -> {
            List<String> more = new ArrayList<>(List.of(cells));
            more.addAll(List.of("", "", ""));
            return more;
        });
        variants.put(
                "a heading at the top",
                (row, cells) -> row == 0 ? List.of("", "Lĩnh vực đất đai", "", "", "", "", "", "") : List.of(cells));
        return variants;
    }

    private static List<String> with(String[] cells, int column, String cell) {
        cells[column] = cell;
        return List.of(cells);
    }

    /** The lists, by what each row of them has. */
    Map<String, Path> write() throws IOException {
        Map<String, Path> lists = new LinkedHashMap<>();
        for (Map.Entry<String, Variant> variant : VARIANTS.entrySet()) {
            lists.put(variant.getKey(), write(variant.getKey().replace(' ', '-'), variant.getValue()));
        }
        return lists;
    }

    /** The lists with many agencies, by how many and which. */
    Map<String, Path> writeGroups() throws IOException {
        Map<String, Path> lists = new LinkedHashMap<>();
        lists.put(
                "100,000 agencies",
                write("agencies", (row, cells) -> with(cells, AGENCY, "Sở Y tế số " + (long) row * STEP % AGENCIES)));
        lists.put("10,000 agencies", write("names", (row, cells) -> with(cells, AGENCY, "Sở Y tế " + row % NAMES)));
        lists.put(
                "10,000 agencies whose names are equally long",
                write(
                        "long-names",
                        (row, cells) -> with(
                                cells,
                                AGENCY,
                                "Sở Nông nghiệp và Phát triển nông thôn số " + (NAMES + Math.floorMod(row, NAMES)))));
        lists.put(
                "10,000 agencies whose names have one hash",
                write("one-hash", (row, cells) -> with(cells, AGENCY, oneHash(Math.floorMod(row, NAMES)))));
        return lists;
    }

    /** Records of dossiers, as many as there are rows, by what some of them have. */
    Map<String, Path> writeRecords() throws IOException {
        Map<String, Variant> variants = new LinkedHashMap<>();
        variants.put(CLEAN, (row, cells) -> List.of(cells));
        variants.put(
                "a status that is not known in each fourth row",
                (row, cells) -> row % 4 > 0 ? List.of(cells) : with(cells, STATUS, "Chuyển phòng " + row % 7));
        variants.put(
                "a status that its dates contradict in each third row",
                (row, cells) -> row % 3 > 0 ? List.of(cells) : with(cells, STATUS, "Trễ hạn"));
        variants.put(
                "no agency in each fourth row",
                (row, cells) -> row % 4 > 0 ? List.of(cells) : with(cells, RECORD_AGENCY, ""));
        variants.put("a bad date in each tenth row, each another", (row, cells) -> {
            cells[STATUS] = "";
            return row % 10 > 0 ? List.of(cells) : with(cells, DUE, "32/13/" + row);
        });
        Map<String, Path> lists = new LinkedHashMap<>();
        for (Map.Entry<String, Variant> variant : variants.entrySet()) {
            lists.put(
                    variant.getKey(),
                    write(
                            "records-" + variant.getKey().replaceAll("[ ,]+", "-"),
                            (row, cells) ->
                                    row < 0 ? OF_RECORDS : variant.getValue().apply(row, record(row, cells))));
        }
        return lists;
    }

    /** A dossier that is settled in time. */
    private static String[] record(int row, String[] cells) {
        int day = 2 + row % (DAYS_OF_MONTH - 1);
        return new String[] {
            "H" + row,
            cells[AGENCY],
            cells[AGENCY + 1],
            String.format(Locale.ROOT, "%02d/03/2026", day),
            String.format(Locale.ROOT, "%02d/03/2026", day - row % 2),
            "Đã trả kết quả"
        };
    }

    /** The list in two, what is in force and what is proposed, and the list of an earlier year. */
    Map<String, Path> writeJoined() throws IOException {
        Map<String, Path> lists = new LinkedHashMap<>();
        lists.put(IN_FORCE, write(IN_FORCE, (row, cells) -> without(cells, PROPOSED_DAYS, PROPOSED_COST)));
        lists.put(PROPOSED, write(PROPOSED, (row, cells) -> without(cells, DAYS, COST)));
        lists.put(
                EARLIER,
                write(EARLIER, (row, cells) -> row < 0 ? List.of(cells) : with(cells, DAYS, cells[DAYS] + "0")));
        return lists;
    }

    private static List<String> without(String[] cells, int one, int other) {
        List<String> left = new ArrayList<>(List.of(cells));
        left.remove(other);
        left.remove(one);
        return left;
    }

    /** The list with an agency of its own in each row. */
    Path writeAgencyEach() throws IOException {
        return write("agency-each", (row, cells) -> with(cells, AGENCY, "Sở Y tế số " + row));
    }

    /** One of many names of one {@link String#hashCode}, also in small letters. */
    private static String oneHash(int number) {
        StringBuilder name = new StringBuilder("Sở ");
        for (int bit = 0; bit < NAME_BITS; bit++) {
            name.append((number >> bit & 1) == 0 ? "a}" : "b^");
        }
        return name.toString();
    }

    /** The header is what a variant makes of that of the plain list as the row -1, where that has other columns. */
    private Path write(String name, Variant variant) throws IOException {
        Path list = path(name + ".csv");
        if (Files.exists(list)) {
            return list;
        }
        Path half = plain.resolveSibling("half.csv");
        try (CSVReader reader = new CSVReader(Files.newBufferedReader(plain));
                ICSVWriter out = new CSVWriter(Files.newBufferedWriter(half))) {
            String[] header = reader.readNext();
            List<String> changed = variant.apply(-1, header.clone());
            // A further column has a name there; else cells alone are further or other ones.
            boolean hasOther = changed.size() < header.length || changed.size() == header.length + 1;
            out.writeNext(hasOther ? changed.toArray(String[]::new) : header, false);
            int row = 0;
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                out.writeNext(variant.apply(row++, cells).toArray(String[]::new), false);
            }
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
        return Files.move(half, list);
    }

    /** The rows as JSON objects: one on each line, or in an array. */
    Path writeJson(boolean inLines) throws IOException {
        Path list = path(inLines ? "rows.ndjson" : "rows.json");
        if (Files.exists(list)) {
            return list;
        }
        Path half = plain.resolveSibling("half.json");
        JsonFactory factory = new JsonFactory();
        try (CSVReader reader = new CSVReader(Files.newBufferedReader(plain));
                BufferedWriter out = Files.newBufferedWriter(half)) {
            String[] header = reader.readNext();
            String between = inLines ? "" : "[";
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                out.write(between);
                writeObject(factory, header, cells, out);
                out.write('\n');
                between = inLines ? "" : ",";
            }
            out.write(inLines ? "" : "]\n");
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
        return Files.move(half, list);
    }

    private static void writeObject(JsonFactory factory, String[] header, String[] cells, Writer out)
            throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (int i = 0; i < header.length; i++) {
                json.writeName(header[i]);
                if (i < DAYS) {
                    json.writeString(cells[i]);
                } else {
                    json.writeNumber(Long.parseLong(cells[i]));
                }
            }
            json.writeEndObject();
        }
        out.write(text.toString());
    }

    private Path path(String name) {
        return plain.resolveSibling(plain.getFileName().toString().replace(".csv", "") + "-" + name);
    }
}
