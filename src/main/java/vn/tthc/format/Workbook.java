package vn.tthc.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.UnreadableException;
import vn.tthc.source.ExpansionGuard;
import vn.tthc.source.Source;

/**
 * A look through the parts of a workbook before it is read: refuses what would expand without measure, and finds the merged
 * cells, which stand behind the rows that they concern.
 */
public final class Workbook {
    private static final String SHEETS = "xl/worksheets/";
    private static final byte[] END_OF_ROWS = "</sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_TAIL = 8 << 20;
    /** Within the bounds of a sheet: what is merged beyond them concerns no row. */
    private static final Pattern MERGED =
            Pattern.compile("mergeCell ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");

    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"/?(?:xl/)?([^\"]+)\"");

    private final Map<String, List<Merge>> mergesByPart = new HashMap<>();
    private final Map<String, String> partsById = new HashMap<>();
    private final List<CellWatch> watches = new ArrayList<>();

    private Workbook() {}

    /** A merged region, from its first to its last row and column, counted from 1 and 0. */
    record Merge(int firstRow, int lastRow, int column) {}

    /**
     * Looks through a file.
     *
     * @throws ZipException if a part is damaged
     * @throws ExpansionGuard.TooFarException if a part is out of proportion to its compressed size
     */
    public static Workbook of(Path file) throws IOException {
        Workbook workbook = new Workbook();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (CheckedInputStream in = new CheckedInputStream(
                        new ExpansionGuard(zip.getInputStream(entry), entry.getCompressedSize()), new CRC32())) {
                    workbook.look(entry.getName(), in);
                    in.skip(Long.MAX_VALUE);
                    checkSum(entry, in);
                }
            }
        }
        return workbook;
    }

    /** What unpacks archives does not ask whether it is what was packed. */
    private static void checkSum(ZipEntry entry, CheckedInputStream in) throws ZipException {
        if (in.getChecksum().getValue() != entry.getCrc()) {
            throw new ZipException("wrong checksum: " + entry.getName());
        }
    }

    /** The vertically merged regions of a sheet, by the relation that names it. */
    public List<Merge> merges(String sheetId) {
        return mergesByPart.getOrDefault(partsById.getOrDefault(sheetId, ""), List.of());
    }

    /** What a cell names that no workbook, or not this one, can have: a column or a shared text; else empty. */
    public String beyond() {
        long texts = watches.stream().mapToLong(CellWatch::texts).sum();
        for (CellWatch watch : watches) {
            if (!watch.beyond().isEmpty()) {
                return watch.beyond();
            }
            if (watch.lastShared() >= texts) {
                return "si " + watch.lastShared();
            }
        }
        return "";
    }

    private void look(String name, InputStream in) throws IOException {
        if (name.startsWith(SHEETS) && name.endsWith(".xml")) {
            mergesByPart.put(name.substring("xl/".length()), merged(tail(in)));
        } else if (name.equals("xl/_rels/workbook.xml.rels")) {
            relations(new String(in.readNBytes(MAX_TAIL), StandardCharsets.UTF_8));
        } else {
            tail(in);
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
    private String tail(InputStream in) throws IOException {
        CellWatch watch = new CellWatch();
        boolean isXml = false;
        boolean begun = false;
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int from = 0;
            isXml = begun ? isXml : isXml(buffer, read);
            begun = true;
            if (isXml) {
                watch.follow(buffer, read);
            }
            while (matched < END_OF_ROWS.length && from < read) {
                byte b = buffer[from++];
                matched = b == END_OF_ROWS[matched] ? matched + 1 : b == END_OF_ROWS[0] ? 1 : 0;
            }
            if (matched == END_OF_ROWS.length && tail.size() < MAX_TAIL) {
                tail.write(buffer, from, read - from);
            }
        }
        watches.add(watch);
        return tail.toString(StandardCharsets.UTF_8);
    }

    /**
     * Whether a part begins as XML does, which may have any name, and not as a picture. The bytes of a mark of the encoding are
     * below 0 too.
     */
    private static boolean isXml(byte[] bytes, int length) {
        int at = 0;
        while (at < length && bytes[at] <= ' ') {
            at++;
        }
        return at < length && bytes[at] == '<';
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

    /** The problem of a workbook over which the library stumbles. */
    public static UnreadableException broken(Source source, RuntimeException e) {
        boolean says = !(e instanceof NullPointerException) && e.getMessage() != null;
        String reason = says ? e.getMessage() : e.getClass().getSimpleName();
        return Content.problem(source, ProblemCode.BROKEN_WORKBOOK, reason);
    }
}
