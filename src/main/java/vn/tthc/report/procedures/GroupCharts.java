package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.target.Goal;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Table;
import vn.tthc.report.page.chart.Drawing;
import vn.tthc.report.page.chart.PercentChart;
import vn.tthc.report.page.chart.ShareChart;
import vn.tthc.summary.GroupBy;

/** What is drawn of the groups of a report: their percentages, and what part each agency has of all that is saved. */
final class GroupCharts {
    private final Language language;

    GroupCharts(Language language) {
        this.language = language;
    }

    List<Drawing> of(Grouping grouping, List<Group> groups, Measure measure) {
        List<Drawing> drawings = new ArrayList<>();
        percents(grouping, groups, measure).ifPresent(drawings::add);
        if (grouping.by().equals(List.of(GroupBy.AGENCY))) {
            shares(grouping, groups, measure).ifPresent(drawings::add);
        }
        return drawings;
    }

    private Optional<Drawing> percents(Grouping grouping, List<Group> groups, Measure measure) {
        List<PercentChart.Row> rows = new ArrayList<>();
        for (Group group : groups) {
            Figures figures = group.figures(measure);
            if (figures.percent().isPresent()) {
                rows.add(new PercentChart.Row(
                        name(grouping, group),
                        figures.percent().get(),
                        FigureCells.percent(figures).shown(language.numbers()),
                        figures.attainment().map(Attainment::target).flatMap(Goal::percent),
                        !figures.attainment().flatMap(Attainment::met).orElse(true)));
            }
        }
        String unit = language.say("measure." + measure.key() + ".unit");
        return PercentChart.of(
                rows,
                new PercentChart.Words(
                        language.say("chart.percent", grouping.title(language)),
                        language.say("chart.percent.description", grouping.title(language), unit),
                        language.say("column.percent"),
                        language.say("chart.percent.increase"),
                        language.say("chart.percent.missed"),
                        language.say("chart.target"),
                        Table.bestAndWorst(rows.size(), language)));
    }

    private Optional<Drawing> shares(Grouping grouping, List<Group> groups, Measure measure) {
        boolean isOpen = groups.stream()
                .flatMap(group -> group.figures(measure).bounds().stream())
                .anyMatch(bounds -> bounds.savedLow().compareTo(bounds.savedHigh()) != 0);
        if (isOpen) {
            return Optional.empty();
        }
        List<ShareChart.Row> rows = groups.stream()
                .map(group -> new ShareChart.Row(
                        name(grouping, group), group.figures(measure).total().saved()))
                .toList();
        String unit = language.say("measure." + measure.key() + ".unit");
        return ShareChart.of(
                rows,
                this::percent,
                (sum, whole) -> language.say("chart.share.together", percent(sum, whole)),
                new ShareChart.Words(
                        language.say("chart.share", grouping.title(language)),
                        language.say("chart.share.description", grouping.title(language), unit),
                        language.say("chart.share.part"),
                        language.say("chart.share.before"),
                        language.say("chart.share.others", language.numbers().count(ShareChart.others(rows)))));
    }

    private String name(Grouping grouping, Group group) {
        return String.join(" / ", grouping.words(group.names(), language));
    }

    private String percent(BigDecimal part, BigDecimal whole) {
        return language.numbers().percent(new Change(whole, whole.subtract(part)).percent());
    }
}
