package vn.tthc.report.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<Column.Of<Ranking.Place>> columns = new ArrayList<>();
        columns.add(Column.number(language, "column.rank", place -> Cell.of(place.rank())));
        columns.add(Column.name(language, "column.unit", place -> place.score().agency()));
        columns.add(Column.number(
                language, "column.score", place -> new Cell.Amount(place.score().score())));
        columns.add(Column.name(language, "column.class", place -> place.grade().orElse(Numbers.UNDEFINED)));
        if (ranking.isAnyPublished()) {
            columns.add(new Column.Of<>(Column.name(language, "column.printed"), RankPage::printed));
        }
        return Table.of(language.say("rank.table.group", language.named(name)), columns, places);
    }

    private static Cell printed(Ranking.Place place) {
        return place.isPublishedRight()
                .<Cell>map(right -> new Cell.Verdict(right, place.score().printed()))
                .orElse(new Cell.Text(""));
    }

    /** How many units are of each class, the highest score and the lowest. */
    private Table classes() {
        List<Column.Of<Map.Entry<String, List<Ranking.Place>>>> columns = new ArrayList<>();
        columns.add(Column.name(language, "column.group", group -> language.named(group.getKey())));
        columns.add(Column.number(
                language, "column.units", group -> Cell.of(group.getValue().size())));
        ranking.scheme()
                .classes()
                .forEach(grade -> columns.add(new Column.Of<>(
                        new Column(grade.name(), Column.Kind.NUMBER),
                        group -> Cell.of(ranking.classes(group.getValue()).get(grade.name())))));
        columns.add(Column.number(language, "column.highest", group -> score(group.getValue(), 0)));
        columns.add(Column.number(
                language,
                "column.lowest",
                group -> score(group.getValue(), group.getValue().size() - 1)));
        return Table.of(
                language.say("rank.table.classes"),
                columns,
                List.copyOf(ranking.groups().entrySet()));
    }

    private static Cell score(List<Ranking.Place> places, int at) {
        return new Cell.Amount(places.get(at).score().score());
    }
}
