package vn.tthc.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.tthc.bulk.scan.BulkCounter;
import vn.tthc.bulk.scan.ScannedRun;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.format.CutRecord;
import vn.tthc.format.RecordCutter;
import vn.tthc.model.Measure;
import vn.tthc.model.NationalCode;
import vn.tthc.row.KeptRows;
import vn.tthc.row.ProcedureParser;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.Field;
import vn.tthc.source.Source;
import vn.tthc.source.Utf8;
import vn.tthc.table.TableRows;
import vn.tthc.text.Durations;
import vn.tthc.text.Reading;

/** Keeps the rows of a list that others are joined with as bytes: those with a national code and with nothing to say of. */
public final class OtherRows implements BulkCounter<KeptRows> {
    /** With so many filled cells, the code among them, a row is one of the list. */
    private static final int MIN_CERTAIN = 3;

    /** Of which marks below say that they are the same. */
    private static final List<Field> NAMES = List.of(Field.AGENCY, Field.SECTOR, Field.LEVEL);

    private static final BigDecimal LONG = BigDecimal.valueOf(Durations.HARDLY_DAYS);

    private final Suspects suspects;
    private final boolean isEarlier;
    private final UnaryOperator<String> agencies;
    private final ProcedureParser parser;
    private final int width;
    private final int[] kept;
    private final int code;
    private final Optional<Integer> agency;
    /** By their places; null where a column has but text, of which nothing is asked here. */
    private final BulkColumn[] columns;

    private final KnownBytes<Boolean> totals = new KnownBytes<>();
    private final KnownBytes<String> agencyNames = new KnownBytes<>();
    /** By columns, where among {@link #NAMES} its field is; -1 if it is none of them. */
    private final int[] places;
    /** The names of the row that is read, by the places of {@link #NAMES}. */
    private final KnownCells.Known[] group = new KnownCells.Known[NAMES.size()];

    private final CombinationCache<List<Map.Entry<Field, String>>> names =
            new CombinationCache<>(NAMES.size(), OtherRows::own);
    private boolean isBelowHeading;

    /**
     * Understands the rows of a list.
     *
     * @param isEarlier whether it is one of an earlier year, of which the current values are all that counts, and must be clear
     * @param kept the columns that are kept
     * @param agencies gives the name by which an agency counts, in small letters
     */
    public OtherRows(
            Source source,
            ListShape shape,
            RowOptions options,
            boolean isEarlier,
            List<Integer> kept,
            UnaryOperator<String> agencies) {
        this.kept = kept.stream().mapToInt(Integer::intValue).toArray();
        suspects = new Suspects(shape);
        this.isEarlier = isEarlier;
        this.agencies = agencies;
        parser = new ProcedureParser(source, options);
        width = shape.width();
        code = shape.columns().get(Field.CODE);
        agency = shape.find(Field.AGENCY);
        columns = new BulkColumn[width];
        places = new int[width];
        Arrays.fill(group, new KnownCells.Known(SampleParser.cell("", shape.numbers()), true));
        shape.columns().forEach((field, index) -> {
            if (field != Field.NAME && field != Field.NOTE && field != Field.CODE) {
                places[index] = NAMES.indexOf(field);
                columns[index] = new BulkColumn(field, index, shape.rules().get(field), shape, parser);
            }
        });
    }

    /** Whether rows of such a list can be understood at all. */
    public static boolean canRead(ListShape shape) {
        Set<Field> fields = shape.columns().keySet();
        return fields.contains(Field.CODE)
                && fields.stream().noneMatch(Field::isUnit)
                && shape.columns().values().stream().distinct().count() == fields.size();
    }

    @Override
    public void carry(Map<Field, String> names) {
        isBelowHeading = !names.isEmpty();
    }

    @Override
    public Verdict count(byte[] bytes, CutRecord cut, ScannedRun<KeptRows> scanned) {
        if (isBelowHeading
                || cut.cells() != width
                || cut.isDoubled(code)
                || cut.isNumber(code)
                || scanned.part().isFull()) {
            return null;
        }
        int start = Utf8.afterBlanks(bytes, cut.start(code), cut.end(code));
        int end = Utf8.beforeBlanks(bytes, start, cut.end(code));
        if (!NationalCode.isNational(bytes, start, end - start)) {
            return null;
        }
        int filled = 0;
        int marks = 0;
        boolean isNamed = false;
        for (int column = 0; column < width; column++) {
            filled += cut.isFilled(column) ? 1 : 0;
            if (columns[column] == null) {
                boolean isPlain = !cut.isDoubled(column) || cut instanceof RecordCutter;
                if (!isPlain || !isText(bytes, cut.start(column), cut.end(column))) {
                    return null;
                }
                continue;
            }
            BulkColumn of = columns[column];
            if (cut.isDoubled(column) || (cut.isNumber(column) && hasPoint(bytes, cut, column))) {
                return null;
            }
            long number = Field.isValue(of.field()) ? of.number(bytes, cut) : KnownCells.NO_NUMBER;
            if (number != KnownCells.NO_NUMBER) {
                marks |= of.marks();
                if (isEarlier && of.field() == Field.current(Measure.DAYS) && number >= Durations.HARDLY_DAYS) {
                    return null;
                }
                continue;
            }
            KnownCells.Known known = of.known(bytes, cut);
            marks |= known.marks();
            if (!known.ordinary() || (isEarlier && !isClear(of.field(), known))) {
                return null;
            }
            int place = places[column];
            if (place >= 0) {
                group[place] = known;
                isNamed |= !known.isBlank() && of.field() != Field.LEVEL;
            }
        }
        if (filled < MIN_CERTAIN || (!isNamed && hasTotal(bytes, cut)) || scanned.isNew(marks)) {
            return null;
        }
        scanned.keep(names.get(group));
        scanned.part().add(bytes, cut, kept, NationalCode.number(bytes, start), agency(bytes, cut));
        return Verdict.FINE;
    }

    /** Whether a number is one that is written otherwise where its row is written again. */
    private static boolean hasPoint(byte[] bytes, CutRecord cut, int column) {
        for (int at = cut.start(column); at < cut.end(column); at++) {
            if (bytes[at] == '.') {
                return true;
            }
        }
        return false;
    }

    /** Whether there is nothing to say of what the cell says of what is in force. */
    private boolean isClear(Field field, KnownCells.Known known) {
        for (Measure measure : Measure.STATED) {
            if (field == Field.current(measure)) {
                Reading reading = known.cell().reading(cell -> parser.understand(measure, cell));
                return reading instanceof Reading.Phrase
                        || (reading instanceof Reading.Value value
                                && !(measure == Measure.DAYS && value.amount().compareTo(LONG) >= 0));
            }
        }
        return true;
    }

    /** Whether a row without an agency or a sector has words of one that sums up others, whatever its code. */
    private boolean hasTotal(byte[] bytes, CutRecord cut) {
        for (int column = 0; column < width; column++) {
            if (cut.isDoubled(column) || totals.get(bytes, cut.start(column), cut.end(column), TableRows::isOfTotal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte[] bytes, int start, int end) {
        return end - start <= RowCells.MAX_CELL && Utf8.isText(bytes, start, end);
    }

    private static List<Map.Entry<Field, String>> own(KnownCells.Known[] cells) {
        List<Map.Entry<Field, String>> own = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                own.add(Map.entry(NAMES.get(i), cells[i].cell().text()));
            }
        }
        return own;
    }

    private String agency(byte[] bytes, CutRecord cut) {
        if (agency.isEmpty()) {
            return "";
        }
        return agencyNames.get(bytes, cut.start(agency.get()), cut.end(agency.get()), agencies);
    }

    @Override
    public boolean maySumUp(byte[] bytes, CutRecord cut, boolean isWhole) {
        boolean isBlank = cut.cells() == 1 && cut.start(0) == cut.end(0);
        return isWhole ? suspects.has(bytes, cut) : !isBlank;
    }

    @Override
    public boolean othersMaySumUp() {
        return suspects.areOthers();
    }

    @Override
    public long codeKey() {
        return 0;
    }

    @Override
    public void release() {}
}
