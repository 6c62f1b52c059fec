package vn.tthc.row.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tthc.format.CellKind;
import vn.tthc.model.Bound;
import vn.tthc.model.GroupName;
import vn.tthc.model.Printed;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.share.Share;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.row.GroupNames;
import vn.tthc.row.PrintedPercent;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.row.RowParser;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.table.TableRows;
import vn.tthc.text.Amounts;
import vn.tthc.text.BoundedCache;
import vn.tthc.text.BoundedNumber;
import vn.tthc.text.Moment;
import vn.tthc.text.Phrases;
import vn.tthc.text.Reading;
import vn.tthc.text.StatusWords;
import vn.tthc.text.Texts;

/** Rows of any format → parts and wholes, or records. */
public final class ShareParser implements RowParser<ShareRow> {
    /** The detail of a date that can only be one with its month first. */
    public static final String MONTH_FIRST = "month-first";

    private static final List<Field> FIELDS = ListKind.SHARES.fields();

    private final Source source;
    private final StandingWords words;
    private final GroupNames names;
    /** On which line an indicator of an agency and a sector stood first. */
    private final Map<List<String>, Long> earlier = new HashMap<>();

    private final Map<String, Optional<StatusWords>> statuses = BoundedCache.map();

    public ShareParser(Source source, RowOptions options, StandingWords words) {
        this.source = source;
        this.words = words;
        names = new GroupNames(options.aliases());
    }

    @Override
    public Map<Field, BigDecimal> figures(Row row) {
        Map<Field, BigDecimal> figures = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.PART, Field.WHOLE)) {
            row.find(field)
                    .map(cell -> cell.reading(asked -> RowCells.value(asked, ShareCells::amount)))
                    .flatMap(reading ->
                            reading instanceof Reading.Value value ? Optional.of(value.amount()) : Optional.empty())
                    .ifPresent(amount -> figures.put(field, amount));
        }
        return figures;
    }

    @Override
    public List<String> sumKeys(Row row) {
        String indicator = indicator(row);
        return Stream.of(
                        key(indicator, Field.SECTOR, folded(row, Field.SECTOR)),
                        key(indicator, Field.AGENCY, folded(row, Field.AGENCY)),
                        key("", Field.AGENCY, folded(row, Field.AGENCY)),
                        Optional.of(indicator),
                        Optional.of(""))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * A row of an indicator, and of a sector or an agency if it has one, sums up those of the same. "Toàn thành phố" in the
     * column of sectors is no sector: the row sums up those of its agency, or all. "Tổng cộng" is no indicator.
     */
    @Override
    public List<String> totalKeys(Row row) {
        boolean isNamed =
                !name(row, Field.AGENCY).isEmpty() || !name(row, Field.SECTOR).isEmpty();
        String indicator = isNamed && TableRows.isTotalAlone(text(row, Field.INDICATOR)) ? "" : indicator(row);
        Optional<String> ofSector = key(indicator, Field.SECTOR, name(row, Field.SECTOR));
        // "Toàn tỉnh" may stand below the last heading without being of it.
        boolean isOwn = row.find(Field.SECTOR)
                .filter(cell -> cell.location().column() > 0)
                .isPresent();
        return ofSector.isPresent() && isOwn
                ? List.of(ofSector.get())
                : Stream.of(ofSector, key(indicator, Field.AGENCY, name(row, Field.AGENCY)), Optional.of(indicator))
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public List<String> groupKeys(Row row) {
        return Stream.concat(totalKeys(row).stream(), Stream.of(indicator(row)))
                .distinct()
                .toList();
    }

    private static String indicator(Row row) {
        String indicator = folded(row, Field.INDICATOR) + "|" + folded(row, Field.OF);
        return indicator.equals("|") ? "" : indicator;
    }

    private static Optional<String> key(String indicator, Field field, String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(indicator + "|" + field.key() + "=" + name);
    }

    private static String text(Row row, Field field) {
        return row.find(field).map(Row.Cell::text).orElse("");
    }

    /** A name, unless it says that the row sums up others. */
    private static String name(Row row, Field field) {
        String text = text(row, field);
        return TableRows.isOfTotal(text) ? "" : Texts.fold(text);
    }

    private static String folded(Row row, Field field) {
        return row.find(field).map(cell -> Texts.fold(cell.text())).orElse("");
    }

    @Override
    public Optional<Accepted<ShareRow>> parse(Row row, Consumer<Problem> problems) {
        return new ShareCells(row, problems).read();
    }

    /** Reads one row. */
    private final class ShareCells extends RowCells {
        private final Row row;
        private boolean isBound;

        ShareCells(Row row, Consumer<Problem> problems) {
            super(source, row, names, problems);
            this.row = row;
        }

        Optional<Accepted<ShareRow>> read() {
            checkLengths(FIELDS);
            Stream.of(Field.AGENCY, Field.SECTOR, Field.INDICATOR, Field.OF, Field.STATUS)
                    .forEach(this::checkText);
            if (isRejected()) {
                return Optional.empty();
            }
            Optional<Standing> standing = isRecord() ? standing() : Optional.empty();
            boolean isShare = !isRecord() && !isDashed();
            Optional<BigDecimal> part = isShare ? amount(Field.PART) : Optional.empty();
            Optional<BigDecimal> whole = isShare ? amount(Field.WHOLE) : Optional.empty();
            Optional<Share> share = part.flatMap(some -> whole.map(all -> share(some, all)));
            ShareRow indication = new ShareRow(
                    names(Field.AGENCY),
                    names(Field.SECTOR),
                    GroupNames.clean(text(Field.INDICATOR)),
                    GroupNames.clean(text(Field.OF)),
                    share,
                    share.isPresent() ? Optional.empty() : part,
                    standing,
                    printed(),
                    isBound,
                    isBound ? share.flatMap(this::allowed) : Optional.empty());
            if (row.find(Field.AGENCY).isPresent() && indication.agency().isEmpty()) {
                report(ProblemCode.NO_AGENCY, Field.AGENCY);
            }
            if (row.find(Field.INDICATOR).isPresent() && indication.indicator().isEmpty()) {
                report(ProblemCode.NO_INDICATOR, Field.INDICATOR);
            }
            if (!isRejected() && indication.part().isPresent()) {
                report(ProblemCode.NO_WHOLE, Field.PART, row.find(Field.OF).isPresent() ? "of" : "none");
            }
            if (!isRejected() && part.isPresent()) {
                checkAgainstEarlier(indication);
            }
            return isRejected() ? Optional.empty() : Optional.of(new Accepted<>(indication, merges()));
        }

        private void checkAgainstEarlier(ShareRow indication) {
            List<String> key = Stream.of(
                            indication.indicator(), indication.of(), indication.agency(), indication.sector())
                    .map(GroupName::identity)
                    .toList();
            Optional.ofNullable(earlier.putIfAbsent(key, row.line()))
                    .ifPresent(line -> report(
                            ProblemCode.DUPLICATE_SHARE,
                            row.find(Field.INDICATOR).isPresent() ? Field.INDICATOR : Field.PART,
                            String.valueOf(line)));
        }

        /** Whether the row is one record rather than a part and a whole. */
        private boolean isRecord() {
            boolean counted = row.cells().keySet().stream().anyMatch(Field::isOfRecord);
            return counted && text(Field.PART).isEmpty() && text(Field.WHOLE).isEmpty();
        }

        /** Whether part and whole are both dashes, or nothing: the row says that there is nothing to count. */
        private boolean isDashed() {
            return Stream.of(Field.PART, Field.WHOLE)
                    .allMatch(field -> Texts.fold(text(field)).isEmpty());
        }

        private Optional<Standing> standing() {
            String status = text(Field.STATUS);
            Optional<Standing> named = words.findNamed(status);
            if (named.isPresent()) {
                return named.map(this::byDates);
            }
            if (Texts.fold(status).isEmpty() || Phrases.isNotSpecified(status)) {
                return ofDates(false);
            }
            Optional<StatusWords> said = statuses.computeIfAbsent(status, StatusWords::find);
            if (said.isEmpty()) {
                report(ProblemCode.UNKNOWN_STATUS, Field.STATUS);
                return Optional.empty();
            }
            boolean isDossier =
                    row.find(Field.DUE).isPresent() && row.find(Field.RESULT).isPresent();
            boolean isOpen = isDossier && findMoment(Field.DUE).isPresent() && Phrases.isNoValue(text(Field.RESULT));
            Optional<Standing> stated = StandingWords.standing(said.get(), isDossier, isOpen);
            return stated.isPresent() ? stated.map(this::byDates) : ofDates(true);
        }

        /**
         * How the record stands by its dates alone.
         *
         * @param isSettled whether its status says that it is settled
         */
        private Optional<Standing> ofDates(boolean isSettled) {
            Optional<Moment> due = moment(Field.DUE);
            Optional<Moment> result = moment(Field.RESULT);
            if (!isRejected() && (due.isEmpty() || (isSettled && result.isEmpty()))) {
                report(ProblemCode.UNKNOWN_STATUS, Field.STATUS, isSettled ? "settled" : "none");
            } else if (!isRejected() && isSometime(due, result)) {
                report(
                        ProblemCode.TIME_UNKNOWN,
                        Field.RESULT,
                        due.flatMap(Moment::time).orElseThrow().toString());
            }
            return due.map(day -> words.of(day, result));
        }

        private static boolean isSometime(Optional<Moment> due, Optional<Moment> result) {
            return due.isPresent()
                    && result.isPresent()
                    && Moment.compare(result.get().number(), due.get().number()) == Moment.Order.ON_DAY_SOMETIME;
        }

        /** What is open may be overdue by its dates; where dates say otherwise than a status, the status counts. */
        private Standing byDates(Standing stated) {
            if (!stated.isOfDossier()) {
                return stated;
            }
            Optional<Moment> due = findMoment(Field.DUE);
            Optional<Moment> result = findMoment(Field.RESULT);
            Optional<Standing> dated = due.map(day -> words.of(day, result));
            boolean isLateSometime = stated == Standing.LATE && isSometime(due, result);
            if (!isLateSometime && dated.filter(stated::isContradictedBy).isPresent()) {
                report(ProblemCode.STATUS_CONFLICT, Field.STATUS, text(Field.DUE), text(Field.RESULT));
            }
            return stated == Standing.PENDING
                    ? dated.filter(Standing.OVERDUE::equals).orElse(stated)
                    : stated;
        }

        private Optional<Moment> moment(Field field) {
            Optional<Moment> moment = findMoment(field);
            if (moment.isEmpty() && !Phrases.isNoValue(text(field))) {
                if (Moment.isMonthFirst(text(field))) {
                    report(ProblemCode.BAD_DATE, field, MONTH_FIRST);
                } else {
                    report(ProblemCode.BAD_DATE, field);
                }
            }
            return moment;
        }

        private Optional<Moment> findMoment(Field field) {
            return Moment.find(text(field));
        }

        private Share share(BigDecimal part, BigDecimal whole) {
            if (part.compareTo(whole) > 0) {
                report(ProblemCode.PART_ABOVE_WHOLE, Field.PART, text(Field.WHOLE));
            } else if (whole.signum() == 0) {
                report(ProblemCode.ZERO_WHOLE, Field.WHOLE);
            }
            return new Share(part, whole);
        }

        private Optional<BigDecimal> amount(Field field) {
            isBound |= bound(field) != Bound.EXACT;
            return amount(field, ShareCells::amount);
        }

        /** Between what the percentage lies of a part and a whole of which one at least is a bound. */
        private Optional<Bound.Interval> allowed(Share share) {
            return Bound.Interval.ofPercent(
                    bound(Field.PART).around(share.part()), bound(Field.WHOLE).around(share.whole()));
        }

        private Bound bound(Field field) {
            return row.find(field)
                    .filter(cell -> cell.kind() == CellKind.TEXT)
                    .map(cell -> BoundedNumber.of(Texts.clean(cell.text())).bound())
                    .orElse(Bound.EXACT);
        }

        private static Reading amount(Row.Cell cell) {
            String text = Texts.cleanValue(cell.text());
            return Phrases.isNotSpecified(text)
                    ? Reading.Phrase.NOT_SPECIFIED
                    : Amounts.quantity(BoundedNumber.of(text).number(), cell.rule());
        }

        private Optional<Printed> printed() {
            Optional<Row.Cell> cell = row.find(Field.PRINTED);
            return cell.isEmpty() ? Optional.empty() : PrintedPercent.read(this, Field.PRINTED, cell.get());
        }
    }
}
