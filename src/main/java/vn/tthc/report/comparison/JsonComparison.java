package vn.tthc.report.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.JsonComposer;
import vn.tthc.report.page.Links;
import vn.tthc.report.procedures.Figures;
import vn.tthc.summary.Roster;

/** A comparison as JSON, version 1. */
final class JsonComparison {
    private static final String KIND = "tthc-comparison";
    private static final int VERSION = 1;

    private final Comparison comparison;
    private final JsonGenerator json;
    private final JsonComposer text = new JsonComposer();

    JsonComparison(Comparison comparison, JsonGenerator json) {
        this.comparison = comparison;
        this.json = json;
    }

    /** The sum of that name in machine formats. */
    static Function<Change, BigDecimal> sum(String key) {
        return switch (key) {
            case "current" -> Change::current;
            case "proposed" -> Change::proposed;
            case "saved" -> Change::saved;
            default -> throw new IllegalArgumentException(key);
        };
    }

    void write(Links links) {
        JsonAccounting.begin(json, KIND, VERSION, links);
        part("before", comparison.before());
        part("after", comparison.after());
        Json.texts(
                json,
                "measures",
                comparison.measures().stream().map(Measure::key).toList());
        comparison.lines().write(json, text, this::difference);
        if (comparison.procedures().isPresent()) {
            procedures(comparison.procedures().get());
        } else {
            json.writeNullProperty("procedures");
        }
        json.writeEndObject();
    }

    private void part(String name, Comparison.Part part) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("name", part.name());
        json.writeNumberProperty("agencies", part.report().agencies());
        json.writeNumberProperty("sectors", part.report().sectors());
        JsonAccounting.sources(json, part.report().accounting().sources());
        JsonAccounting.problems(json, "problems", part.report().problems());
        Json.texts(json, "working_day_ratios", part.report().workingDayRatios());
        json.writeEndObject();
    }

    private void difference(Difference group) {
        text.string("state", group.state().key());
        values(
                "procedures",
                group.before().map(one -> BigDecimal.valueOf(one.procedures())),
                group.after().map(one -> BigDecimal.valueOf(one.procedures())),
                "change",
                Optional.of(BigDecimal.valueOf(group.procedures())));
        text.beginObject("measures");
        for (Measure measure : comparison.measures()) {
            text.beginObject(measure.key());
            for (String key : List.of("current", "proposed", "saved")) {
                values(
                        key,
                        group.before(measure).map(Figures::total).map(sum(key)),
                        group.after(measure).map(Figures::total).map(sum(key)),
                        "change",
                        comparison.change(group, measure, sum(key)));
            }
            values(
                    "percent",
                    group.before(measure).flatMap(Figures::percent),
                    group.after(measure).flatMap(Figures::percent),
                    "points",
                    group.points(measure));
            text.endObject();
        }
        text.endObject();
    }

    private void values(
            String name,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            String changeName,
            Optional<BigDecimal> change) {
        text.beginObject(name);
        text.number("before", before);
        text.number("after", after);
        text.number(changeName, change);
        text.endObject();
    }

    private void procedures(ProcedureChanges procedures) {
        json.writeObjectPropertyStart("procedures");
        json.writeNumberProperty("unchanged", procedures.unchanged());
        json.writeNumberProperty("without_code", procedures.withoutCode());
        entries("added", procedures.added());
        entries("dropped", procedures.dropped());
        json.writeObjectPropertyStart("changed");
        json.writeNumberProperty("count", procedures.changed().size());
        Json.objects(json, "listed", listed(procedures.changed()), pair -> {
            names(pair.after());
            changes("before", pair.before().changes());
            changes("after", pair.after().changes());
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void entries(String name, List<Roster.Entry> entries) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("count", entries.size());
        Json.objects(json, "listed", listed(entries), entry -> {
            names(entry);
            changes("measures", entry.changes());
        });
        json.writeEndObject();
    }

    /** The first of some procedures, as many as are listed. */
    private <T> List<T> listed(List<T> all) {
        return all.subList(0, Math.min(comparison.listed(), all.size()));
    }

    private void names(Roster.Entry entry) {
        json.writeStringProperty("code", entry.code());
        json.writeStringProperty("name", entry.name());
        json.writeStringProperty("agency", entry.agency());
        json.writeStringProperty("sector", entry.sector());
    }

    private void changes(String name, Map<Measure, Change> changes) {
        json.writeObjectPropertyStart(name);
        changes.forEach((measure, change) -> {
            json.writeObjectPropertyStart(measure.key());
            Json.number(json, "current", change.current());
            Json.number(json, "proposed", change.proposed());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
