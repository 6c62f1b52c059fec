package vn.tthc.bulk.scan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.tthc.model.problem.Location;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCounts;
import vn.tthc.schema.Field;

/** A run of rows of a block: those of which all is known counted already, the places of the others. */
public final class ScannedRun<T> {
    /** A list has no more columns of names that marks may refer to: agency, sector and level. */
    private static final int ALL_NAMES = 3;

    private final T part;
    private RowCounts counts = new RowCounts();
    /** What is wrong with each row; null where it must be read by the way of all lists. */
    private Verdict[] verdicts = new Verdict[1 << 9];

    private int rows;
    /** What headings said of the rows. */
    private Map<Field, String> carried = Map.of();
    /** What stands last in the columns of names that a mark below may refer to. */
    private List<Map.Entry<Field, String>> names = List.of();
    /** The names that stand last before each row that is not known, by the place of the row. */
    private final Map<Integer, List<Map.Entry<Field, String>>> namesBefore = new HashMap<>();
    /** What the rows so far tell of the numbers of the list, and what the row that is read tells for the first time. */
    private int told;

    private int fresh;
    /** Where each row begins, and after the last one where the run ends. */
    private int[] starts = new int[1 << 9];
    /** How many lines of the run come before each row, and after the last one how many there are. */
    private int[] lines = new int[1 << 9];

    private long[] codeKeys = new long[1 << 9];
    /** The places of the rows of another list that these have met. */
    private long[] met = {};

    private int metRows;
    /** What the rows say that are wanted in their order, by their places. */
    private final Map<Integer, ProcedureParser.Parsed> said = new HashMap<>();
    /** The rows that were composed, one after the other. */
    private byte[] texts = {};

    private int textsEnd;
    /** The place of the first row with a national code; beyond all rows if there is none. */
    private int firstNational = Integer.MAX_VALUE;
    /** Where the text of each row ends, which begins where that of the row before it ends; empty as long as no row has one. */
    private int[] textEnds = {};

    /** A run without any rows yet, which goes into a part. */
    public ScannedRun(T part) {
        this.part = part;
    }

    /**
     * Begins anew, for the same part.
     *
     * @param itsCarried what headings say of its rows
     * @param itsTold what the rows before it tell of the numbers of the list
     */
    public void begin(int from, Map<Field, String> itsCarried, int itsTold) {
        counts = new RowCounts();
        Arrays.fill(verdicts, 0, rows, null);
        rows = 0;
        carried = itsCarried;
        told = itsTold;
        fresh = 0;
        metRows = 0;
        names = List.of();
        namesBefore.clear();
        said.clear();
        textsEnd = 0;
        firstNational = Integer.MAX_VALUE;
        starts[0] = from;
    }

    public Map<Field, String> carried() {
        return carried;
    }

    public T part() {
        return part;
    }

    public RowCounts counts() {
        return counts;
    }

    /**
     * Whether a row tells something of the numbers of the list that no row of the run before it does. It must then be read by
     * the way of all lists, where it is remembered with its place.
     */
    public boolean isNew(int marks) {
        fresh |= marks & ~told;
        return fresh != 0;
    }

    /**
     * Adds a row.
     *
     * @param verdict what is wrong with it; null if it is not known
     * @param codeKey 0 if it has none
     */
    public void add(Verdict verdict, long codeKey, int end, int linesSoFar) {
        if (verdict == null && !names.isEmpty()) {
            namesBefore.put(rows, names);
            names = List.of();
        }
        told |= fresh;
        fresh = 0;
        verdicts[rows] = verdict;
        codeKeys[rows] = codeKey;
        if (textEnds.length > 0) {
            textEnds[rows] = textsEnd;
        }
        rows++;
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            lines = Arrays.copyOf(lines, rows * 2);
            codeKeys = Arrays.copyOf(codeKeys, rows * 2);
            verdicts = Arrays.copyOf(verdicts, rows * 2);
            textEnds = Arrays.copyOf(textEnds, textEnds.length * 2);
        }
        starts[rows] = end;
        lines[rows] = linesSoFar;
    }

    /** Says which row of another list one of these has met, by its {@linkplain vn.tthc.row.CodeIndex place}. */
    public void meet(long place) {
        if (metRows == met.length) {
            met = Arrays.copyOf(met, Math.max(1 << 9, 2 * metRows));
        }
        met[metRows++] = place;
    }

    /** The places of the rows of another list that these have met, followed by unused ones. */
    public long[] met() {
        return met;
    }

    public int metRows() {
        return metRows;
    }

    /** Says which names the row has that is added next. */
    public void keep(List<Map.Entry<Field, String>> itsNames) {
        if (names == itsNames) {
            return;
        }
        if (names.isEmpty() || itsNames.size() == ALL_NAMES || areOfSameFields(names, itsNames)) {
            names = itsNames;
        } else {
            Map<Field, String> both = new EnumMap<>(Field.class);
            names.forEach(name -> both.put(name.getKey(), name.getValue()));
            itsNames.forEach(name -> both.put(name.getKey(), name.getValue()));
            names = List.copyOf(both.entrySet());
        }
    }

    private static boolean areOfSameFields(List<Map.Entry<Field, String>> some, List<Map.Entry<Field, String>> others) {
        int field = 0;
        while (field < some.size()
                && field < others.size()
                && some.get(field).getKey() == others.get(field).getKey()) {
            field++;
        }
        return field == some.size() && field == others.size();
    }

    /** Keeps what the row says that is added next, as somebody wants to have the rows in their order. */
    public void keep(ProcedureParser.Parsed parsed) {
        said.put(rows, parsed);
    }

    /** Says that the row that is added next has a national code. */
    public void seeNational() {
        firstNational = Math.min(firstNational, rows);
    }

    /** Whether one of the rows before a place has a national code, as far as they are known. */
    public boolean hasNational(int row) {
        return firstNational < row;
    }

    /** Keeps the row that was composed, of which the next one that is added was made. */
    public void keep(RowComposer composer) {
        if (textEnds.length == 0) {
            textEnds = new int[starts.length];
        }
        int end = textsEnd + composer.length();
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, 2 * end);
        }
        System.arraycopy(composer.bytes(), 0, texts, textsEnd, composer.length());
        textsEnd = end;
    }

    /** Gives what was kept of a row, if anything was. */
    public void give(int row, PartSink.Each each, Supplier<Location> place) {
        int textStart = row == 0 || textEnds.length == 0 ? 0 : textEnds[row - 1];
        if (textEnds.length > 0 && textEnds[row] > textStart) {
            each.take(texts, textStart, textEnds[row], place.get());
        } else if (said.containsKey(row)) {
            each.take(said.get(row), place.get());
        }
    }

    /** The names that stand last before a row that is not known, since the last such row; after all rows, those before the end. */
    public List<Map.Entry<Field, String>> namesBefore(int row) {
        return row == rows ? names : namesBefore.getOrDefault(row, List.of());
    }

    public int rows() {
        return rows;
    }

    /** What is wrong with a row; null if it must be read by the way of all lists. */
    public Verdict verdict(int row) {
        return verdicts[row];
    }

    /** What tells the row's code and agency from others, as {@link DuplicateCodes.Keys} has it. */
    public long codeKey(int row) {
        return codeKeys[row];
    }

    /** The keys of all rows, followed by unused places. */
    public long[] codeKeys() {
        return codeKeys;
    }

    /** Where a row begins in its block; for the number after the last row, where the run ends. */
    public int start(int row) {
        return starts[row];
    }

    /** How many lines of the run come before a row; for the number after the last row, how many lines it has. */
    public int linesBefore(int row) {
        return lines[row];
    }
}
