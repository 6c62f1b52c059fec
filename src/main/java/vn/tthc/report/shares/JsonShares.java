package vn.tthc.report.shares;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.JsonComposer;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Recheck;

/** Shares as JSON, version 1. */
final class JsonShares {
    private static final String KIND = "tthc-rates";
    private static final int VERSION = 1;

    private final ShareReport rates;
    private final JsonGenerator json;
    private final JsonComposer text = new JsonComposer();

    JsonShares(ShareReport rates, JsonGenerator json) {
        this.rates = rates;
        this.json = json;
    }

    void write(Links links) {
        JsonAccounting.begin(json, KIND, VERSION, links);
        json.writeNumberProperty("indicators", rates.indicators());
        json.writeNumberProperty("agencies", rates.agencies());
        json.writeNumberProperty("rows", rates.rows());
        rates.lines().write(json, text, this::group);
        Json.objects(json, "printed", rates.rechecks(), one -> {
            json.writeStringProperty("indicator", one.getKey().indicator());
            json.writeStringProperty("agency", one.getKey().agency());
            json.writeStringProperty("sector", one.getKey().sector());
            Json.number(
                    json,
                    "part",
                    one.getKey().share().map(share -> share.part()).or(() -> one.getKey()
                            .part()));
            one.getKey().bases().ifPresent(bases -> {
                Json.number(json, "base_least", bases.least());
                Json.number(json, "base_most", bases.most());
            });
            Json.number(json, "whole", one.getKey().share().map(share -> share.whole()));
            recheck(json, one.getValue());
        });
        parts(json, rates.compositions());
        Json.objects(json, "unknown_statuses", rates.unknown(), status -> {
            json.writeStringProperty("status", status.status());
            json.writeNumberProperty("rows", status.rows());
        });
        rates.accounting().write(json);
        json.writeEndObject();
    }

    /** Writes the property {@code parts}. */
    static void parts(JsonGenerator json, List<Composition> compositions) {
        Json.objects(json, "parts", compositions, one -> {
            json.writeStringProperty("indicator", one.names().get(0));
            json.writeStringProperty("agency", one.names().get(1));
            json.writeStringProperty("sector", one.names().get(2));
            json.writeNumberProperty("parts", one.parts());
            Json.number(json, "sum", one.sum());
            Json.number(json, "total", one.total());
            Json.number(json, "unexplained", one.rest());
        });
    }

    /** Writes the properties of a published percentage into an object that is begun. */
    private static void recheck(JsonGenerator json, Recheck recheck) {
        Json.number(json, "percent", recheck.percent());
        recheck.write(json);
        Json.number(json, "points", recheck.points());
        json.writeBooleanProperty("inputs_are_bounds", recheck.isBound());
        recheck.allowed().ifPresent(allowed -> {
            Json.number(json, "percent_low", allowed.low());
            Json.number(json, "percent_high", allowed.high());
        });
    }

    private void group(ShareLine group) {
        text.number("rows", group.rows());
        text.number("part", group.share().part());
        text.number("whole", group.share().whole());
        text.number("percent", group.share().percent());
        text.number("left_out", group.leftOut());
        text.number("bounds", group.bounds());
        if (!group.standings().isEmpty()) {
            text.counts("standings", group.standings(), standing -> standing.key());
        }
        group.attainment().ifPresent(attainment -> {
            text.beginObject("target");
            text.number("percent", attainment.target().percent());
            text.bool("met", attainment.met());
            text.number("points", attainment.points());
            text.number("missing", attainment.toSave());
            text.endObject();
        });
    }
}
