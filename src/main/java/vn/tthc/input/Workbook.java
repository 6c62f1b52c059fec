package vn.tthc.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A look through the parts of a workbook before it is read: refuses what would expand without measure, and finds the merged
 * cells, which stand behind the rows that they concern.
 */
final class Workbook {
    private static final String SHEETS = "xl/worksheets/";
    private static final byte[] END_OF_ROWS = "</sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_TAIL = 8 << 20;
    private static final Pattern MERGED = Pattern.compile("mergeCell ref=\"([A-Z]+)(\\d+):([A-Z]+)(\\d+)\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"/?(?:xl/)?([^\"]+)\"");

    private final Map<String, List<Merge>> mergesByPart = new HashMap<>();
    private final Map<String, String> partsById = new HashMap<>();

    private Workbook() {}

    /** A merged region, from its first to its last row and column, counted from 1 and 0. */
    record Merge(int firstRow, int lastRow, int column) {}

    /**
     * Looks through a file.
     *
     * @throws Expanding.TooFarException if a part is out of proportion to its compressed size
     */
    static Workbook of(Path file) throws IOException {
        Workbook workbook = new Workbook();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = new Expanding(zip.getInputStream(entry), entry.getCompressedSize())) {
                    workbook.look(entry.getName(), in);
                }
            }
        }
        return workbook;
    }

    /** The vertically merged regions of a sheet, by the relation that names it. */
    List<Merge> merges(String sheetId) {
        return mergesByPart.getOrDefault(partsById.getOrDefault(sheetId, ""), List.of());
    }

    private void look(String name, InputStream in) throws IOException {
        if (name.startsWith(SHEETS) && name.endsWith(".xml")) {
            mergesByPart.put(name.substring("xl/".length()), merged(tail(in)));
        } else if (name.equals("xl/_rels/workbook.xml.rels")) {
            relations(new String(in.readNBytes(MAX_TAIL), StandardCharsets.UTF_8));
        } else {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void relations(String xml) {
        Matcher relation = RELATION.matcher(xml);
        while (relation.find()) {
            Matcher id = ID.matcher(relation.group());
            Matcher target = TARGET.matcher(relation.group());
            if (id.find() && target.find()) {
                partsById.put(id.group(1), target.group(1));
            }
        }
    }

    /** What follows the rows of a sheet. */
    private static String tail(InputStream in) throws IOException {
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int from = 0;
            while (matched < END_OF_ROWS.length && from < read) {
                byte b = buffer[from++];
                matched = b == END_OF_ROWS[matched] ? matched + 1 : b == END_OF_ROWS[0] ? 1 : 0;
            }
            if (matched == END_OF_ROWS.length && tail.size() < MAX_TAIL) {
                tail.write(buffer, from, read - from);
            }
        }
        return tail.toString(StandardCharsets.UTF_8);
    }

    private static List<Merge> merged(String xml) {
        List<Merge> merges = new ArrayList<>();
        Matcher matcher = MERGED.matcher(xml);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(2));
            int last = Integer.parseInt(matcher.group(4));
            if (last > first) {
                merges.add(new Merge(first, last, column(matcher.group(1))));
            }
        }
        return merges;
    }

    /** A column's number, from 0, by its letters. */
    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
