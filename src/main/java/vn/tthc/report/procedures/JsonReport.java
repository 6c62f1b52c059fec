package vn.tthc.report.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Measure;
import vn.tthc.model.target.Goal;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.JsonComposer;
import vn.tthc.report.page.Links;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.OpenChanges;
import vn.tthc.summary.Tally;
import vn.tthc.summary.TopProcedure;

/**
 * A report as JSON, version 1: {@code total} and {@code groups} are finished figures to read, {@code cells} the exact
 * sums from which {@code SavedReport} rebuilds and adds up reports.
 */
public final class JsonReport {
    public static final String KIND = "tthc-report";
    public static final int VERSION = 1;
    /** Of several limits in a cell all count. */
    public static final String RANGE = "range";

    private final Report report;
    private final JsonGenerator json;
    private final JsonComposer text = new JsonComposer();

    JsonReport(Report report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    void write(Links links) {
        JsonAccounting.begin(json, KIND, VERSION, links);
        json.writeNumberProperty("agencies", report.agencies());
        json.writeNumberProperty("sectors", report.sectors());
        Json.texts(
                json, "measures", report.measures().stream().map(Measure::key).toList());
        report.lines().write(json, text, this::group);
        if (!report.targets().all().isEmpty()) {
            targets();
        }
        if (report.topLimit() > 0) {
            top();
        }
        if (!report.publications().isEmpty()) {
            publications();
        }
        if (!report.options().scope().isEmpty()) {
            Json.texts(json, "where", report.options().scope());
        }
        text.beginProperties(json);
        text.beginArray("cells");
        for (Map.Entry<GroupKey, Tally> cell : report.cells()) {
            cell(cell.getKey(), cell.getValue());
            text.spill();
        }
        text.endArray();
        text.endProperties();
        JsonAccounting.sources(json, report.accounting().sources());
        JsonAccounting.problems(json, "problems", report.problems());
        JsonAccounting.rejectedRows(json, report.accounting().rejectedRows());
        JsonAccounting.counts(json, "day_units", report.dayUnits(), unit -> unit.key());
        Json.texts(json, "working_day_ratios", report.workingDayRatios());
        if (report.hasRanges()) {
            json.writeStringProperty("cases", RANGE);
        }
        if (!report.baselines().isEmpty()) {
            Json.texts(json, "baselines", report.baselines());
        }
        if (!report.accounting().merges().isEmpty()) {
            JsonAccounting.merges(json, report.accounting().merges());
        }
        report.split().ifPresent(shared -> json.writeNumberProperty("split_agencies", shared));
        json.writeEndObject();
    }

    private void group(Group group) {
        text.number("procedures", group.procedures());
        text.number("abolished", group.abolished());
        text.count("touched", group.touched());
        text.number("existing", group.existing());
        text.number("touched_percent", group.touchedPercent());
        text.counts("actions", group.actions(), Action::key);
        text.beginObject("measures");
        for (Measure measure : report.measures()) {
            Figures figures = group.figures(measure);
            Change total = figures.total();
            text.beginObject(measure.key());
            text.number("current", total.current());
            text.number("proposed", total.proposed());
            text.number("saved", total.saved());
            text.number("percent", figures.percent());
            text.number("mean_percent", figures.meanPercent());
            text.number("reduced", figures.reduced());
            text.number("unchanged", figures.unchanged());
            text.number("increased", figures.increased());
            text.number("left_out", figures.leftOut());
            figures.bounds().ifPresent(this::bounds);
            figures.attainment().ifPresent(one -> attainment("target", one));
            text.endObject();
        }
        text.endObject();
        if (!group.counted().isEmpty()) {
            text.beginObject("procedure_targets");
            group.counted().forEach((subject, one) -> attainment(subject.key(), one));
            text.endObject();
        }
    }

    private void bounds(FigureBounds bounds) {
        text.number("current_low", bounds.currentLow());
        text.number("current_high", bounds.currentHigh());
        text.number("proposed_low", bounds.proposedLow());
        text.number("proposed_high", bounds.proposedHigh());
        text.number("saved_low", bounds.savedLow());
        text.number("saved_high", bounds.savedHigh());
        text.number("percent_low", bounds.percentLow());
        text.number("percent_high", bounds.percentHigh());
        text.number("mean_percent_low", bounds.meanPercentLow());
        text.number("mean_percent_high", bounds.meanPercentHigh());
    }

    /** The changes of which any may apply, as pairs. */
    private void changes(List<Change> choice) {
        text.beginArray("changes");
        for (Change change : choice) {
            text.beginArrayInArray();
            text.numberInArray(change.current());
            text.numberInArray(change.proposed());
            text.endArray();
        }
        text.endArray();
    }

    private void publications() {
        Json.objects(json, "printed", report.publications(), one -> {
            json.writeStringProperty("by", one.by());
            json.writeStringProperty("name", one.name());
            json.writeStringProperty("measure", one.measure().key());
            json.writeStringProperty("figure", one.kind().key());
            Json.number(json, "computed", one.recheck().percent());
            one.recheck().write(json);
            Json.number(json, "difference", one.recheck().points());
            if (one.roundedSum().isPresent()) {
                Json.number(json, "rounded_sum", one.roundedSum());
            }
        });
    }

    private static String sense(Goal goal) {
        return goal.isAtMost() ? "at_most" : "at_least";
    }

    private void attainment(String name, Attainment attainment) {
        text.beginObject(name);
        text.string("sense", sense(attainment.target()));
        text.number("percent", attainment.target().percent());
        text.number("amount", attainment.target().amount());
        text.bool("met", attainment.met());
        text.number("points", attainment.points());
        text.number("to_save", attainment.toSave());
        text.number("to_save_percent", attainment.toSavePercent());
        attainment.ends().ifPresent(ends -> {
            text.bool("open", Optional.of(attainment.isOpen()));
            text.number("points_low", ends.pointsLow());
            text.number("points_high", ends.pointsHigh());
            text.number("to_save_low", ends.toSaveLow());
            text.number("to_save_high", ends.toSaveHigh());
        });
        text.endObject();
    }

    private void targets() {
        json.writeObjectPropertyStart("targets");
        // What an option can say; the list below has all.
        report.targets().all().stream()
                .filter(target -> target.agency().isEmpty() && !target.goal().isAtMost())
                .filter(target -> target.goal().isPercent())
                .forEach(target ->
                        Json.number(json, target.subject().key(), target.goal().value()));
        json.writeEndObject();
        Json.objects(json, "target_list", report.targets().all(), target -> {
            json.writeStringProperty("subject", target.subject().key());
            json.writeStringProperty("sense", sense(target.goal()));
            Json.number(json, "percent", target.goal().percent());
            Json.number(json, "amount", target.goal().amount());
            json.writeStringProperty("agency", target.agency());
            Optional<Group> held = report.held(target);
            Json.bool(
                    json,
                    "met",
                    held.flatMap(group -> group.attainment(target.subject())).flatMap(Attainment::met));
        });
        Json.objects(json, "target_schemes", report.targets().schemes(), scheme -> {
            json.writeStringProperty("name", scheme.name());
            json.writeStringProperty("source", scheme.source());
            json.writeStringProperty("period", scheme.period());
            json.writeStringProperty("against", scheme.against());
            json.writeStringProperty("due", scheme.due());
            json.writeStringProperty("expiry", scheme.expiry());
        });
    }

    private void top() {
        json.writeObjectPropertyStart("top");
        json.writeNumberProperty("limit", report.topLimit());
        json.writeObjectPropertyStart("procedures");
        report.top().forEach((measure, procedures) -> {
            json.writeArrayPropertyStart(measure.key());
            for (TopProcedure top : procedures) {
                text.begin(json);
                text.string("code", top.code());
                text.string("name", top.name());
                text.string("agency", top.agency());
                text.string("sector", top.sector());
                text.string("source", top.source());
                text.number("current", top.change().current());
                text.number("proposed", top.change().proposed());
                text.number("saved", top.change().saved());
                text.number("percent", top.change().percent());
                if (!top.cases().isEmpty()) {
                    changes(top.cases());
                }
                text.end();
            }
            json.writeEndArray();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void open(OpenChanges open) {
        text.beginArray("choices");
        open.counts().forEach((choice, procedures) -> {
            text.beginObjectInArray();
            text.number("procedures", procedures);
            changes(choice);
            text.endObject();
        });
        text.endArray();
    }

    private void ratioSum(Tally tally, Measure measure) {
        long units = tally.ratioUnits(measure);
        if (units == Tally.NO_LONG) {
            text.number("ratio_sum", tally.ratioSum(measure));
        } else {
            text.number("ratio_sum", units, Change.RATIO_DECIMALS);
        }
    }

    private void cell(GroupKey key, Tally tally) {
        text.beginObjectInArray();
        text.string("agency", key.agency());
        text.string("sector", key.sector());
        text.string("level", key.level());
        text.string("type", key.type());
        text.string("action", key.action());
        text.string("source", key.source());
        if (!key.columns().isEmpty()) {
            text.beginObject("columns");
            key.columns().forEach(text::string);
            text.endObject();
        }
        text.number("procedures", tally.procedures());
        text.number("abolished", tally.abolished());
        text.count("touched", tally.touched());
        text.beginObject("measures");
        for (Measure measure : report.measures()) {
            if (tally.known(measure) > 0) {
                text.beginObject(measure.key());
                text.number("current", tally.current(measure));
                text.number("proposed", tally.proposed(measure));
                text.number("reduced", tally.reduced(measure));
                text.number("unchanged", tally.unchanged(measure));
                text.number("increased", tally.increased(measure));
                ratioSum(tally, measure);
                text.number("ratio_count", tally.ratioCount(measure));
                if (!tally.open(measure).isEmpty()) {
                    open(tally.open(measure));
                }
                text.endObject();
            }
        }
        text.endObject();
        text.endObject();
    }
}
