package vn.tthc.report.procedures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.summary.AnnexEntry;

/** The annex of a report: every procedure with its figures, by agency and sector. */
final class AnnexTable {
    private static final List<Cell> UNKNOWN = Collections.nCopies(4, new Cell.Text(Numbers.UNDEFINED));

    private final Report report;
    private final Language language;

    AnnexTable(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    Optional<Table> table() {
        return report.annex().map(this::table);
    }

    /** How many procedures are counted that are not listed, as saved reports do not name them or there are too many. */
    long missing() {
        return report.annex()
                .map(entries -> report.total().procedures() - entries.size())
                .orElse(0L);
    }

    private Table table(List<AnnexEntry> entries) {
        boolean hasActions = !report.total().actions().isEmpty();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.number(language, "column.number"));
        for (String key : List.of("code", "procedure", "agency", "sector")) {
            columns.add(Column.name(language, "column." + key));
        }
        if (hasActions) {
            columns.add(Column.name(language, "column.action"));
        }
        for (Measure measure : report.measures()) {
            String unit = language.say("measure." + measure.key() + ".unit");
            for (String key : List.of("current", "proposed", "saved", "percent")) {
                Column column = new Column(language.say("compare." + key, unit), Column.Kind.NUMBER);
                columns.add(key.equals("percent") ? column.computed(FigureCells.SAVED_OF_CURRENT) : column);
            }
        }
        VietnameseOrder order = new VietnameseOrder();
        List<AnnexEntry> sorted = entries.stream()
                .sorted(Comparator.comparing(AnnexEntry::agency, order).thenComparing(AnnexEntry::sector, order))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (AnnexEntry entry : sorted) {
            rows.add(row(rows.size() + 1L, entry, hasActions));
        }
        return new Table(language.say("table.annex"), columns, rows);
    }

    private List<Cell> row(long number, AnnexEntry entry, boolean hasActions) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(number));
        cells.add(new Cell.Text(entry.code()));
        cells.add(new Cell.Text(entry.name()));
        cells.add(new Cell.Text(language.named(entry.agency())));
        cells.add(new Cell.Text(language.named(entry.sector())));
        if (hasActions) {
            cells.add(new Cell.Text(entry.action()
                    .map(action -> language.say("action." + action.key()))
                    .orElse("")));
        }
        for (Measure measure : report.measures()) {
            Optional<Change> change = Optional.ofNullable(entry.changes().get(measure));
            boolean converted = report.isConverted(measure);
            cells.addAll(change.map(one ->
                            FigureCells.ofProcedure(one, entry.cases().getOrDefault(measure, List.of()), converted))
                    .orElse(UNKNOWN));
        }
        return cells;
    }
}
