package vn.tthc.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.format.CutRecord;
import vn.tthc.format.JoinedRecord;
import vn.tthc.model.Measure;
import vn.tthc.model.NationalCode;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.row.Baseline;
import vn.tthc.row.CodeIndex;
import vn.tthc.row.KeptRows;
import vn.tthc.row.OtherList;
import vn.tthc.row.Proposals;
import vn.tthc.schema.Field;
import vn.tthc.source.Utf8;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;

/**
 * Finds what belongs to the rows of a list in another, by the bytes of their codes, and puts both together into a record, which
 * is counted as if it stood in the list. A row that it is not sure of is joined by the way of all lists. For one thread.
 */
final class Joiner {
    /** With so many filled cells, the code among them, a row is one of the list. */
    private static final int MIN_CERTAIN = 3;

    /** Where both lists say something of these, they must say the same. */
    private static final Set<Field> OF_BOTH = ofBoth();

    private final OtherList<?> list;
    private final Optional<Proposals> proposals;
    private final KeptRows.Columns kept;
    private final int width;
    private final int code;
    private final Optional<Integer> agency;
    private final Optional<Integer> sector;
    /** The columns of the list that have a field. */
    private final int[] own;
    /** The cells of the other list that are put behind them, by the places in the record. */
    private final EnumMap<Field, Integer> added = new EnumMap<>(Field.class);

    private final int[] addedCells;
    private final List<Both> both = new ArrayList<>();
    /** Where the current values of a procedure are put that stays as it is; empty if that cannot be done here. */
    private final Optional<List<int[]>> unchanged;

    private final Map<Field, Integer> columns;
    private final Map<Field, ReadingRule> rules;
    private final Verdict unmatched;
    private final Verdict otherAgency;
    private final Verdict notInBaseline;
    private final KnownBytes<String> agencies = new KnownBytes<>();
    /** Gives the name by which an agency counts. */
    private final UnaryOperator<String> naming;

    private final JoinedRecord record;

    private long place;
    private boolean isMet;
    private boolean isLeft;
    private Verdict verdict = Verdict.FINE;

    /** A field that both lists have. */
    private record Both(Field field, int own, int other, boolean isReadAlike) {}

    /**
     * Joins the rows of a list with those of another.
     *
     * @param shape of the list
     */
    Joiner(ListShape shape, Optional<Proposals> proposals, OtherList<?> list, Verdict.All verdicts) {
        this.list = list;
        naming = list.index()::agency;
        this.proposals = proposals;
        width = shape.width();
        columns = new EnumMap<>(shape.columns());
        rules = new EnumMap<>(shape.rules());
        kept = list.columns().orElseThrow();
        code = columns.get(Field.CODE);
        agency = Optional.ofNullable(columns.get(Field.AGENCY));
        sector = Optional.ofNullable(columns.get(Field.SECTOR));
        own = columns.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        kept.fields().forEach((field, cell) -> add(field, cell));
        addedCells = added.values().stream().mapToInt(Integer::intValue).toArray();
        unchanged = unchanged();
        unmatched = verdicts.of(ProblemCode.JOIN_UNMATCHED);
        otherAgency = verdicts.of(ProblemCode.OTHER_AGENCY);
        notInBaseline = verdicts.of(ProblemCode.NOT_IN_BASELINE);
        record = new JoinedRecord(width + kept.width());
    }

    private static Set<Field> ofBoth() {
        Set<Field> fields = EnumSet.of(Field.VOLUME, Field.ACTION);
        fields.addAll(Field.ofValues());
        return fields;
    }

    /** Whether the rows of a list with such fields can be joined here at all. */
    static boolean canJoin(Set<Field> fields, OtherList<?> list) {
        return list.columns().isPresent()
                && fields.contains(Field.CODE)
                && isPlain(fields)
                && isPlain(list.columns().get().fields().keySet());
    }

    private static boolean isPlain(Set<Field> fields) {
        return fields.stream()
                .noneMatch(field -> Field.isUnit(field) || Field.isSaved(field) || Field.isPublished(field));
    }

    private void add(Field ofOther, int cell) {
        if (proposals.isEmpty()) {
            if (Field.isCurrent(ofOther)) {
                added.put(ofOther, width + cell);
            }
            return;
        }
        Field field = proposals.get().meant(ofOther);
        ReadingRule rule = kept.rules().get(ofOther);
        if (columns.containsKey(field)) {
            both.add(new Both(field, columns.get(field), cell, rule.equals(rules.get(field))));
        } else {
            added.put(field, width + cell);
            columns.put(field, width + cell);
            rules.put(field, rule);
        }
    }

    private Optional<List<int[]>> unchanged() {
        List<int[]> copies = new ArrayList<>();
        Set<Field> others = EnumSet.noneOf(Field.class);
        others.addAll(added.keySet());
        for (Measure measure : Measure.STATED) {
            Integer from = columns.get(Field.current(measure));
            Integer to = columns.get(Field.proposed(measure));
            if (from == null || from >= width) {
                continue;
            }
            if (to == null || !rules.get(Field.proposed(measure)).equals(rules.get(Field.current(measure)))) {
                return Optional.empty();
            }
            copies.add(new int[] {from, to});
            others.remove(Field.proposed(measure));
        }
        return others.isEmpty() ? Optional.of(copies) : Optional.empty();
    }

    /** The place of each field in the joined record. */
    Map<Field, Integer> columns() {
        return columns;
    }

    /** How each field is read. */
    Map<Field, ReadingRule> rules() {
        return rules;
    }

    /** Where what was in force earlier stands in the joined record, by its fields; empty if the other list completes this one. */
    Map<Field, Integer> earlier() {
        return proposals.isPresent() ? Map.of() : added;
    }

    /** How that is read. */
    ReadingRule earlierRule(Field field) {
        return kept.rules().get(field);
    }

    /** Whether a place in the joined record is one of the list's own columns. */
    boolean isOwn(int column) {
        return column < width;
    }

    /** Joins the row that was cut from some bytes; false if that must be done by the way of all lists. */
    boolean take(byte[] bytes, CutRecord cut) {
        if (cut.isDoubled(code) || cut.isNumber(code) || !isCertain(cut)) {
            return false;
        }
        int start = Utf8.afterBlanks(bytes, cut.start(code), cut.end(code));
        int end = Utf8.beforeBlanks(bytes, start, cut.end(code));
        String itsAgency = agency(bytes, cut);
        if (itsAgency == null || !NationalCode.isNational(bytes, start, end - start)) {
            return false;
        }
        place = list.index().find(NationalCode.number(bytes, start), itsAgency);
        if (place == CodeIndex.UNCLEAR || (place == CodeIndex.SEVERAL && proposals.isPresent())) {
            return false;
        }
        record.begin();
        for (int column : own) {
            record.put(column, bytes, cut, column);
        }
        isLeft = false;
        isMet = proposals.isPresent() && place >= 0;
        verdict = Verdict.FINE;
        if (place >= 0) {
            return complete(bytes, cut, itsAgency);
        }
        if (proposals.isEmpty()) {
            verdict = notInBaseline;
            return true;
        }
        if (proposals.get().isMissingUnchanged(new String(bytes, start, NationalCode.LENGTH, StandardCharsets.UTF_8))) {
            return unchanged.isPresent() && leaveUnchanged(bytes, cut);
        }
        isLeft = true;
        verdict = unmatched;
        return true;
    }

    /** Whether the row certainly is one of the list: it has an agency or a sector of its own besides. */
    private boolean isCertain(CutRecord cut) {
        boolean isNamed = (agency.isPresent() && cut.isFilled(agency.get()))
                || (sector.isPresent() && cut.isFilled(sector.get()));
        int filled = 0;
        for (int column = 0; column < Math.min(width, cut.cells()) && filled < MIN_CERTAIN; column++) {
            filled += cut.isFilled(column) ? 1 : 0;
        }
        return isNamed && filled == MIN_CERTAIN;
    }

    /** The agency of the row under the name by which it counts; null if its cell is not plain text. */
    private String agency(byte[] bytes, CutRecord cut) {
        if (agency.isEmpty()) {
            return "";
        }
        int start = cut.start(agency.get());
        int end = cut.end(agency.get());
        if (cut.isDoubled(agency.get()) || cut.isNumber(agency.get()) || !Utf8.isText(bytes, start, end)) {
            return null;
        }
        return agencies.get(bytes, start, end, naming);
    }

    /** Puts what the other list says into the record. */
    private boolean complete(byte[] bytes, CutRecord cut, String itsAgency) {
        KeptRows rows = list.index().rows(place);
        int row = CodeIndex.row(place);
        for (int i = 0; i < both.size(); i++) {
            if (!complete(both.get(i), bytes, cut, rows, row)) {
                return false;
            }
        }
        for (int to : addedCells) {
            record.put(
                    to,
                    rows.bytes(),
                    rows.start(row, to - width),
                    rows.end(row, to - width),
                    rows.isNumber(row, to - width));
        }
        String others = rows.agency(row);
        if (!others.isEmpty() && !itsAgency.isEmpty() && !others.equals(itsAgency)) {
            verdict = otherAgency;
        }
        return true;
    }

    private boolean complete(Both field, byte[] bytes, CutRecord cut, KeptRows rows, int row) {
        int start = rows.start(row, field.other);
        int end = rows.end(row, field.other);
        boolean isOtherBlank = isBlank(rows.bytes(), start, end);
        if (isOtherBlank) {
            return true;
        }
        boolean isBlank = isBlank(bytes, cut.start(field.own), cut.end(field.own));
        boolean isOwn = Proposals.isOfCurrent(field.field, isBlank, isOtherBlank);
        if (!isBlank && OF_BOTH.contains(field.field)) {
            boolean isSame = Arrays.equals(bytes, cut.start(field.own), cut.end(field.own), rows.bytes(), start, end);
            if (!isSame || cut.isDoubled(field.own) || cut.isNumber(field.own) != rows.isNumber(row, field.other)) {
                return false;
            }
        }
        if (isOwn || (!isBlank && field.isReadAlike && OF_BOTH.contains(field.field))) {
            return true;
        }
        if (!field.isReadAlike
                || field.field == Field.AGENCY
                || field.field == Field.SECTOR
                || field.field == Field.LEVEL) {
            // Marks for the same name refer to the list's own.
            return false;
        }
        record.put(field.own, rows.bytes(), start, end, rows.isNumber(row, field.other));
        return true;
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] > ' ' && bytes[at] <= '~') {
                return false;
            }
        }
        return start == end || Texts.isBlank(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    private boolean leaveUnchanged(byte[] bytes, CutRecord cut) {
        for (int[] copy : unchanged.get()) {
            if (isOwn(copy[1]) && !isBlank(bytes, cut.start(copy[1]), cut.end(copy[1]))) {
                return false;
            }
            // The current cell itself tells of the numbers of the list already.
            boolean isNumber = cut.isNumber(copy[0]);
            if (cut.isDoubled(copy[0])) {
                return false;
            }
            record.put(copy[1], bytes, cut.start(copy[0]), cut.end(copy[0]), isNumber);
        }
        return true;
    }

    /** The row with what the other list says of it. */
    JoinedRecord record() {
        return record;
    }

    /** Whether it is left out, as the other list has no such row. */
    boolean isLeft() {
        return isLeft;
    }

    /** What is wrong with how it was joined; of what was in force earlier only where {@link #meet} was asked. */
    Verdict verdict() {
        return proposals.isPresent() ? verdict : Verdict.FINE;
    }

    /** Says that the row is measured against what was in force earlier, and tells what is wrong with that. */
    Verdict meet() {
        isMet = place >= 0;
        return proposals.isPresent() ? Verdict.FINE : verdict;
    }

    /**
     * The same for who judges the row as a whole.
     *
     * @param values what the other list says of it
     */
    List<Baseline.Entry> meet(Map<Measure, Reading.Value> values) {
        isMet = place >= 0;
        if (place < 0) {
            return place == CodeIndex.NONE ? List.of() : List.of(Baseline.Entry.NONE, Baseline.Entry.NONE);
        }
        return List.of(Baseline.Entry.of(values, list.index().rows(place).agency(CodeIndex.row(place))));
    }

    /** The place of the row that was met; {@link CodeIndex#NONE} if none was. */
    long met() {
        return isMet ? place : CodeIndex.NONE;
    }
}
