package vn.tthc.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that are merged: rows from 1, columns from 0. */
public record MergedRegion(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    private static final byte[] TAG = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern REFERENCE = Pattern.compile("\\sref\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int BUFFER = 1 << 16;
    /** How far the search for {@link #TAG} may go on, by the last byte that it was compared with. */
    private static final int[] STEPS = steps();

    /** Whether the cells are of more than one row. */
    boolean isOfRows() {
        return lastRow > firstRow;
    }

    boolean has(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The region that an attribute names, such as "A2:A5"; empty if it is no part of a sheet, or one cell. */
    static Optional<MergedRegion> of(String reference) {
        byte[] bytes = reference.getBytes(StandardCharsets.US_ASCII);
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        int firstRow = CellReference.row(bytes, 0, colon);
        int firstColumn = CellReference.column(bytes, 0, colon);
        int lastRow = CellReference.row(bytes, colon + 1, bytes.length);
        int lastColumn = CellReference.column(bytes, colon + 1, bytes.length);
        boolean isRegion = firstRow != CellReference.NONE
                && firstColumn != CellReference.NONE
                && lastRow >= firstRow
                && lastColumn >= firstColumn;
        return isRegion ? Optional.of(new MergedRegion(firstRow, lastRow, firstColumn, lastColumn)) : Optional.empty();
    }

    /**
     * Searches the XML of a sheet for its merged regions, which stand after the rows that they concern, faster than by taking
     * it apart (Boyer, Moore and Horspool). Whoever takes it apart afterwards must see that they are the same.
     */
    static List<MergedRegion> search(InputStream xml) throws IOException {
        List<MergedRegion> regions = new ArrayList<>();
        byte[] bytes = new byte[BUFFER];
        int limit = 0;
        for (int read = xml.read(bytes); read >= 0; read = xml.read(bytes, limit, BUFFER - limit)) {
            limit += read;
            int done = search(bytes, limit, regions);
            System.arraycopy(bytes, done, bytes, 0, limit - done);
            limit -= done;
        }
        return regions;
    }

    /** Searches some bytes; how many of them are not needed any more. */
    private static int search(byte[] bytes, int limit, List<MergedRegion> regions) {
        int last = TAG.length;
        while (last < limit) {
            int first = last - TAG.length + 1;
            if (Arrays.equals(bytes, first, last + 1, TAG, 0, TAG.length) && isTag(bytes, first, last + 1, limit)) {
                int end = last + 1;
                while (end < limit && bytes[end] != '>') {
                    end++;
                }
                if (end == limit && end - first < BUFFER / 2) {
                    return first - 1;
                }
                region(new String(bytes, last + 1, end - last - 1, StandardCharsets.ISO_8859_1))
                        .ifPresent(regions::add);
            }
            last += STEPS[bytes[last] & 0xFF];
        }
        return Math.max(0, limit - TAG.length - 1);
    }

    /** Whether a tag of the name begins there: "mergeCells" is another one. */
    private static boolean isTag(byte[] bytes, int from, int to, int limit) {
        boolean begins = bytes[from - 1] == '<' || bytes[from - 1] == ':';
        return begins && (to == limit || bytes[to] <= ' ');
    }

    private static Optional<MergedRegion> region(String attributes) {
        Matcher reference = REFERENCE.matcher(attributes);
        return reference.find() ? of(reference.group(1)) : Optional.empty();
    }

    private static int[] steps() {
        int[] steps = new int[256];
        Arrays.fill(steps, TAG.length);
        for (int i = 0; i < TAG.length - 1; i++) {
            steps[TAG[i]] = TAG.length - 1 - i;
        }
        return steps;
    }
}
