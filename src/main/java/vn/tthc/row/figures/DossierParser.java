package vn.tthc.row.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tthc.model.GroupName;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.share.Share;
import vn.tthc.model.share.ShareRow;
import vn.tthc.row.GroupNames;
import vn.tthc.row.RowCells;
import vn.tthc.row.RowOptions;
import vn.tthc.row.RowParser;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.table.Row;
import vn.tthc.text.Amounts;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/**
 * Rows of form II.06a/VPCP/KSTT → the shares that they say: of what is settled, that which was so before its deadline or on
 * it; of what came in within the period, that which was filed online.
 */
public final class DossierParser implements RowParser<List<ShareRow>> {
    /** The indicators, as the form and those who report by it word them. */
    public static final String ON_TIME = "Hồ sơ giải quyết trước hạn và đúng hạn";

    public static final String ONLINE = "Hồ sơ tiếp nhận trực tuyến";

    private static final List<Field> FIELDS = ListKind.DOSSIERS.fields();
    /** The form numbers its columns, and the first figure stands in the third. */
    private static final int FIRST_COLUMN = 3;

    private static final List<Sum> PARTS = List.of(
            new Sum(Field.RECEIVED, List.of(Field.RECEIVED_ONLINE, Field.RECEIVED_DIRECT, Field.RECEIVED_BEFORE)),
            new Sum(Field.SETTLED, List.of(Field.SETTLED_EARLY, Field.SETTLED_ON_TIME, Field.SETTLED_LATE)),
            new Sum(Field.PENDING, List.of(Field.PENDING_IN_TIME, Field.PENDING_LATE)));
    private static final Sum BALANCE = new Sum(Field.RECEIVED, List.of(Field.SETTLED, Field.PENDING));

    private final Source source;
    private final GroupNames names;
    /** On which line a sector of an agency stood first. */
    private final Map<List<String>, Long> earlier = new HashMap<>();

    /** What the form says that a figure of each row is: 7 = 8 + 9 + 10. */
    private record Sum(Field of, List<Field> parts) {
        /** "8 + 9 + 10". */
        String columns() {
            return parts.stream()
                    .map(part -> String.valueOf(FIRST_COLUMN + ListKind.COUNTS.indexOf(part)))
                    .collect(Collectors.joining(" + "));
        }

        String figures(Map<Field, BigDecimal> counts) {
            return parts.stream().map(part -> counts.get(part).toPlainString()).collect(Collectors.joining(" + "));
        }

        BigDecimal sum(Map<Field, BigDecimal> counts) {
            return parts.stream().map(counts::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public DossierParser(Source source, RowOptions options) {
        this.source = source;
        names = new GroupNames(options.aliases());
    }

    @Override
    public Map<Field, BigDecimal> figures(Row row) {
        Map<Field, BigDecimal> figures = new EnumMap<>(Field.class);
        for (Field field : ListKind.COUNTS) {
            row.find(field)
                    .map(cell -> cell.reading(asked -> RowCells.value(asked, DossierParser::count)))
                    .flatMap(reading ->
                            reading instanceof Reading.Value value ? Optional.of(value.amount()) : Optional.empty())
                    .ifPresent(amount -> figures.put(field, amount));
        }
        return figures;
    }

    private static Reading count(Row.Cell cell) {
        return Amounts.quantity(Texts.cleanValue(cell.text()), cell.rule());
    }

    @Override
    public Optional<Accepted<List<ShareRow>>> parse(Row row, Consumer<Problem> problems) {
        return new DossierCells(row, problems).read();
    }

    /** Reads one row. */
    private final class DossierCells extends RowCells {
        private final Row row;

        DossierCells(Row row, Consumer<Problem> problems) {
            super(source, row, names, problems);
            this.row = row;
        }

        Optional<Accepted<List<ShareRow>>> read() {
            checkLengths(FIELDS);
            Stream.of(Field.AGENCY, Field.SECTOR).forEach(this::checkText);
            String agency = names(Field.AGENCY);
            String sector = names(Field.SECTOR);
            if (agency.isEmpty() && sector.isEmpty()) {
                boolean areSectors = row.find(Field.AGENCY).isEmpty();
                report(
                        areSectors ? ProblemCode.NO_SECTOR : ProblemCode.NO_AGENCY,
                        areSectors ? Field.SECTOR : Field.AGENCY);
            }
            Map<Field, BigDecimal> counts = new EnumMap<>(Field.class);
            ListKind.COUNTS.forEach(field -> count(field).ifPresent(count -> counts.put(field, count)));
            if (isRejected()) {
                return Optional.empty();
            }
            PARTS.forEach(sum -> check(sum, counts, ProblemCode.FORM_SUM));
            if (!isRejected()) {
                check(BALANCE, counts, ProblemCode.FORM_BALANCE);
                checkAgainstEarlier(agency, sector);
            }
            return isRejected()
                    ? Optional.empty()
                    : Optional.of(new Accepted<>(shares(agency, sector, counts), merges()));
        }

        /** The number in a cell, 0 where there is nothing or a dash; empty if there is something else, which is reported. */
        private Optional<BigDecimal> count(Field field) {
            if (Texts.fold(text(field)).isEmpty()) {
                return Optional.of(BigDecimal.ZERO);
            }
            Optional<BigDecimal> count = amount(field, DossierParser::count);
            if (count.isEmpty() && !isRejected()) {
                report(ProblemCode.BAD_NUMBER, field);
            } else if (count.filter(number -> number.stripTrailingZeros().scale() > 0)
                    .isPresent()) {
                report(ProblemCode.NOT_WHOLE, field);
            }
            return count;
        }

        private void check(Sum sum, Map<Field, BigDecimal> counts, ProblemCode code) {
            BigDecimal parts = sum.sum(counts);
            if (parts.compareTo(counts.get(sum.of())) != 0) {
                report(code, sum.of(), sum.columns(), sum.figures(counts), parts.toPlainString());
            }
        }

        private void checkAgainstEarlier(String agency, String sector) {
            Optional.ofNullable(earlier.putIfAbsent(
                            List.of(GroupName.identity(agency), GroupName.identity(sector)), row.line()))
                    .ifPresent(line -> report(
                            ProblemCode.DUPLICATE_SHARE,
                            sector.isEmpty() ? Field.AGENCY : Field.SECTOR,
                            String.valueOf(line)));
        }

        private static List<ShareRow> shares(String agency, String sector, Map<Field, BigDecimal> counts) {
            BigDecimal onTime = counts.get(Field.SETTLED_EARLY).add(counts.get(Field.SETTLED_ON_TIME));
            BigDecimal online = counts.get(Field.RECEIVED_ONLINE);
            return List.of(
                    share(agency, sector, ON_TIME, new Share(onTime, counts.get(Field.SETTLED))),
                    share(agency, sector, ONLINE, new Share(online, online.add(counts.get(Field.RECEIVED_DIRECT)))));
        }

        private static ShareRow share(String agency, String sector, String indicator, Share share) {
            return new ShareRow(
                    agency,
                    sector,
                    indicator,
                    "",
                    Optional.of(share),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }
    }
}
