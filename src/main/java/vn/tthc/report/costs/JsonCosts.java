package vn.tthc.report.costs;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Change;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Segment;
import vn.tthc.model.cost.Version;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.Links;

/** Costs of compliance as JSON, version 1. */
final class JsonCosts {
    private final Costing costing;
    private final JsonGenerator json;

    JsonCosts(Costing costing, JsonGenerator json) {
        this.costing = costing;
        this.json = json;
    }

    void write(Links links) {
        JsonAccounting.begin(json, "tthc-costs", 1, links);
        Json.objects(json, "procedures", costing.lines(), this::write);
        json.writeObjectPropertyStart("total");
        Json.number(json, "current_cost", costing.sum(Version.CURRENT, Costing.Side::cost));
        Json.number(json, "proposed_cost", costing.sum(Version.PROPOSED, Costing.Side::cost));
        Json.number(json, "current_hours", costing.sum(Version.CURRENT, Costing.Side::hours));
        Json.number(json, "proposed_hours", costing.sum(Version.PROPOSED, Costing.Side::hours));
        json.writeNumberProperty(
                "compared",
                costing.lines().stream().filter(line -> line.cost().isPresent()).count());
        Json.number(json, "saved", costing.saved().map(Change::saved));
        Json.number(json, "percent", costing.saved().flatMap(Change::percent));
        json.writeEndObject();
        json.writeObjectPropertyStart("assumptions");
        json.writeStringProperty("currency", costing.options().currency());
        Json.number(json, "hours_per_day", costing.options().time().hoursPerDay());
        Json.number(json, "days_per_month", costing.options().time().daysPerMonth());
        Json.number(json, "months_per_year", costing.options().time().monthsPerYear());
        Json.number(json, "times", costing.options().defaults().times().map(Costing::shown));
        Json.number(json, "subjects", costing.options().defaults().subjects());
        Json.number(json, "factor", costing.options().defaults().factor());
        json.writeNumberProperty("decimals", costing.options().decimals());
        json.writeEndObject();
        Json.objects(json, "rates", costing.rates(), this::write);
        costing.accounting().write(json);
        json.writeEndObject();
    }

    private void write(Costing.Line line) {
        json.writeStringProperty("code", line.name().code());
        json.writeStringProperty("name", line.name().name());
        json.writeStringProperty("agency", line.name().agency());
        json.writeStringProperty("sector", line.name().sector());
        if (line.isAbolished()) {
            json.writeStringProperty("action", "abolish");
        }
        Json.number(json, "current_cost", line.current().cost());
        Json.number(json, "proposed_cost", line.proposed().cost());
        Json.number(json, "current_hours", line.current().hours());
        Json.number(json, "proposed_hours", line.proposed().hours());
        if (costing.options().explain()) {
            json.writeObjectPropertyStart("steps");
            for (Version version : List.of(Version.CURRENT, Version.PROPOSED)) {
                Json.objects(json, version.key(), line.side(version).segments(), this::write);
            }
            json.writeEndObject();
        }
    }

    private void write(Segment segment) {
        json.writeStringProperty("segment", segment.name());
        Json.objects(json, "tasks", segment.tasks(), task -> {
            json.writeStringProperty("task", task.name());
            Json.number(json, "hours", Costing.shown(task.hours()));
            task.rate().ifPresent(rate -> {
                json.writeObjectPropertyStart("rate");
                write(rate);
                json.writeEndObject();
            });
            Json.number(json, "services", task.services());
            Json.number(json, "cost", Costing.shown(task.cost(costing.options().time())));
        });
        Json.number(json, "fees", segment.terms().fees());
        Json.number(
                json,
                "per_application",
                Costing.shown(segment.perApplication(costing.options().time())));
        Json.number(json, "times", segment.terms().times().map(Costing::shown));
        Json.number(json, "subjects", segment.terms().subjects());
        Json.number(json, "factor", segment.terms().factor());
        Json.number(
                json,
                "per_year",
                Costing.shown(segment.perYear(costing.options().time())));
    }

    private void write(HourlyRate rate) {
        json.writeStringProperty("name", rate.name());
        Json.number(json, "value", rate.amount());
        json.writeStringProperty("per", rate.per().key());
        json.writeStringProperty("year", rate.year());
        json.writeStringProperty("source", rate.source());
        json.writeNumberProperty("sources", rate.sources());
        Json.number(json, "hourly", Costing.shown(rate.hourly(costing.options().time())));
    }
}
