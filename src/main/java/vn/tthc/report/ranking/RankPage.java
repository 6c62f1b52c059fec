package vn.tthc.report.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Column;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;
import vn.tthc.report.page.Page;
import vn.tthc.report.page.Table;

/** Words rankings for people. */
final class RankPage {
    private final Ranking ranking;
    private final Language language;
    private final Numbers numbers;

    RankPage(Ranking ranking, Language language) {
        this.ranking = ranking;
        this.language = language;
        numbers = language.numbers();
    }

    Page page() {
        List<Table> tables = new ArrayList<>();
        ranking.groups().forEach((name, places) -> tables.add(group(name, places)));
        if (ranking.units() > 0) {
            tables.add(classes());
        }
        tables.addAll(ranking.accounting().tables(language));
        List<String> notes = new ArrayList<>(ranking.accounting().failures(language));
        String source = ranking.scheme().source();
        notes.add(language.say(
                source.isEmpty() ? "rank.note.scheme.own" : "rank.note.scheme",
                ranking.scheme().name(),
                source));
        if (ranking.rejected() > 0) {
            notes.add(language.say("rank.note.rejected", language.count("rows", ranking.rejected())));
        }
        if (ranking.repeated() > 0) {
            notes.add(language.say("rank.note.repeated", language.count("rows", ranking.repeated())));
        }
        notes.addAll(ranking.accounting().skips(language));
        return new Page(
                language.say("rank.title"),
                headline(),
                Accounting.caution(language, ranking.accounting()),
                List.of(),
                tables,
                notes);
    }

    private String headline() {
        String ranked = language.say(
                "rank.headline",
                language.count("units", ranking.units()),
                language.count("groups", ranking.groups().size()),
                ranking.scheme().name());
        return ranking.isAnyPublished()
                ? ranked + " " + language.say("rank.headline.printed", numbers.count(ranking.publishedWrong()))
                : ranked;
    }

    private Table group(String name, List<Ranking.Place> places) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.number(language, "column.rank"),
                Column.name(language, "column.unit"),
                Column.number(language, "column.score"),
                Column.name(language, "column.class")));
        if (ranking.isAnyPublished()) {
            columns.add(Column.name(language, "column.printed"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Ranking.Place place : places) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(place.rank()));
            cells.add(new Cell.Text(place.score().agency()));
            cells.add(new Cell.Amount(place.score().score()));
            cells.add(new Cell.Text(place.grade().orElse(Numbers.UNDEFINED)));
            if (ranking.isAnyPublished()) {
                cells.add(place.isPublishedRight()
                        .<Cell>map(
                                right -> new Cell.Verdict(right, place.score().printed()))
                        .orElse(new Cell.Text("")));
            }
            rows.add(cells);
        }
        return new Table(
                language.say("rank.table.group", language.named(name)),
                columns,
                rows,
                Optional.empty(),
                Optional.empty());
    }

    /** How many units are of each class, the highest score and the lowest. */
    private Table classes() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.name(language, "column.group"), Column.number(language, "column.units")));
        ranking.scheme().classes().forEach(grade -> columns.add(new Column(grade.name(), Column.Kind.NUMBER)));
        columns.add(Column.number(language, "column.highest"));
        columns.add(Column.number(language, "column.lowest"));
        List<List<Cell>> rows = new ArrayList<>();
        ranking.groups().forEach((name, places) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(language.named(name)));
            cells.add(Cell.of(places.size()));
            ranking.classes(places).values().forEach(count -> cells.add(Cell.of(count)));
            cells.add(new Cell.Amount(places.get(0).score().score()));
            cells.add(new Cell.Amount(places.get(places.size() - 1).score().score()));
            rows.add(cells);
        });
        return new Table(language.say("rank.table.classes"), columns, rows, Optional.empty(), Optional.empty());
    }
}
