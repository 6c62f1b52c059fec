package vn.tthc.report.procedures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Action;
import vn.tthc.model.Change;
import vn.tthc.model.Goal;
import vn.tthc.model.Measure;
import vn.tthc.model.Target;
import vn.tthc.model.TargetScheme;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.Links;
import vn.tthc.summary.GroupKey;
import vn.tthc.summary.OpenChanges;
import vn.tthc.summary.Sums;
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

    JsonReport(Report report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    void write(Links links) {
        JsonAccounting.begin(json, KIND, VERSION, links);
        json.writeNumberProperty("agencies", report.agencies());
        json.writeNumberProperty("sectors", report.sectors());
        json.writeArrayPropertyStart("measures");
        for (Measure measure : report.measures()) {
            json.writeString(measure.key());
        }
        json.writeEndArray();
        report.lines().write(json, this::group);
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
            json.writeArrayPropertyStart("where");
            report.options().scope().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("cells");
        for (Map.Entry<GroupKey, Tally> cell : report.cells()) {
            cell(cell.getKey(), cell.getValue());
        }
        json.writeEndArray();
        JsonAccounting.sources(json, report.accounting().sources());
        JsonAccounting.problems(json, "problems", report.problems());
        JsonAccounting.rejectedRows(json, report.accounting().rejectedRows());
        JsonAccounting.counts(json, "day_units", report.dayUnits(), unit -> unit.key());
        json.writeArrayPropertyStart("working_day_ratios");
        report.workingDayRatios().forEach(json::writeString);
        json.writeEndArray();
        if (report.hasRanges()) {
            json.writeStringProperty("cases", RANGE);
        }
        if (!report.baselines().isEmpty()) {
            json.writeArrayPropertyStart("baselines");
            report.baselines().forEach(json::writeString);
            json.writeEndArray();
        }
        if (!report.accounting().merges().isEmpty()) {
            JsonAccounting.merges(json, report.accounting().merges());
        }
        report.split().ifPresent(shared -> json.writeNumberProperty("split_agencies", shared));
        json.writeEndObject();
    }

    private void group(Group group) {
        json.writeNumberProperty("procedures", group.procedures());
        json.writeNumberProperty("abolished", group.abolished());
        Json.number(json, "touched", group.touched().map(BigDecimal::valueOf));
        json.writeNumberProperty("existing", group.existing());
        Json.number(json, "touched_percent", group.touchedPercent());
        JsonAccounting.counts(json, "actions", group.actions(), Action::key);
        json.writeObjectPropertyStart("measures");
        for (Map.Entry<Measure, Figures> entry : group.figures().entrySet()) {
            Figures figures = entry.getValue();
            json.writeObjectPropertyStart(entry.getKey().key());
            Json.number(json, "current", figures.total().current());
            Json.number(json, "proposed", figures.total().proposed());
            Json.number(json, "saved", figures.total().saved());
            Json.number(json, "percent", figures.percent());
            Json.number(json, "mean_percent", figures.meanPercent());
            json.writeNumberProperty("reduced", figures.reduced());
            json.writeNumberProperty("unchanged", figures.unchanged());
            json.writeNumberProperty("increased", figures.increased());
            json.writeNumberProperty("left_out", figures.leftOut());
            figures.bounds().ifPresent(this::bounds);
            figures.attainment().ifPresent(one -> attainment("target", one));
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!group.counted().isEmpty()) {
            json.writeObjectPropertyStart("procedure_targets");
            group.counted().forEach((subject, one) -> attainment(subject.key(), one));
            json.writeEndObject();
        }
    }

    private void bounds(FigureBounds bounds) {
        Json.number(json, "current_low", bounds.currentLow());
        Json.number(json, "current_high", bounds.currentHigh());
        Json.number(json, "proposed_low", bounds.proposedLow());
        Json.number(json, "proposed_high", bounds.proposedHigh());
        Json.number(json, "saved_low", bounds.savedLow());
        Json.number(json, "saved_high", bounds.savedHigh());
        Json.number(json, "percent_low", bounds.percentLow());
        Json.number(json, "percent_high", bounds.percentHigh());
        Json.number(json, "mean_percent_low", bounds.meanPercentLow());
        Json.number(json, "mean_percent_high", bounds.meanPercentHigh());
    }

    /** The changes of which any may apply, as pairs. */
    private void changes(List<Change> choice) {
        json.writeArrayPropertyStart("changes");
        for (Change change : choice) {
            json.writeStartArray();
            json.writeNumber(change.current().toPlainString());
            json.writeNumber(change.proposed().toPlainString());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void publications() {
        json.writeArrayPropertyStart("printed");
        for (CheckedFigure one : report.publications()) {
            json.writeStartObject();
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
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String sense(Goal goal) {
        return goal.isAtMost() ? "at_most" : "at_least";
    }

    private void attainment(String name, Attainment attainment) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("sense", sense(attainment.target()));
        Json.number(json, "percent", attainment.target().percent());
        Json.number(json, "amount", attainment.target().amount());
        Json.bool(json, "met", attainment.met());
        Json.number(json, "points", attainment.points());
        Json.number(json, "to_save", attainment.toSave());
        Json.number(json, "to_save_percent", attainment.toSavePercent());
        attainment.ends().ifPresent(ends -> {
            json.writeBooleanProperty("open", attainment.isOpen());
            Json.number(json, "points_low", ends.pointsLow());
            Json.number(json, "points_high", ends.pointsHigh());
            Json.number(json, "to_save_low", ends.toSaveLow());
            Json.number(json, "to_save_high", ends.toSaveHigh());
        });
        json.writeEndObject();
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
        json.writeArrayPropertyStart("target_list");
        for (Target target : report.targets().all()) {
            json.writeStartObject();
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
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("target_schemes");
        for (TargetScheme scheme : report.targets().schemes()) {
            json.writeStartObject();
            json.writeStringProperty("name", scheme.name());
            json.writeStringProperty("source", scheme.source());
            json.writeStringProperty("period", scheme.period());
            json.writeStringProperty("against", scheme.against());
            json.writeStringProperty("due", scheme.due());
            json.writeStringProperty("expiry", scheme.expiry());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void top() {
        json.writeObjectPropertyStart("top");
        json.writeNumberProperty("limit", report.topLimit());
        json.writeObjectPropertyStart("procedures");
        report.top().forEach((measure, procedures) -> {
            json.writeArrayPropertyStart(measure.key());
            for (TopProcedure top : procedures) {
                json.writeStartObject();
                json.writeStringProperty("code", top.code());
                json.writeStringProperty("name", top.name());
                json.writeStringProperty("agency", top.agency());
                json.writeStringProperty("sector", top.sector());
                json.writeStringProperty("source", top.source());
                Json.number(json, "current", top.change().current());
                Json.number(json, "proposed", top.change().proposed());
                Json.number(json, "saved", top.change().saved());
                Json.number(json, "percent", top.change().percent());
                if (!top.cases().isEmpty()) {
                    changes(top.cases());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void open(OpenChanges open) {
        json.writeArrayPropertyStart("choices");
        open.counts().forEach((choice, procedures) -> {
            json.writeStartObject();
            json.writeNumberProperty("procedures", procedures);
            changes(choice);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void cell(GroupKey key, Tally tally) {
        json.writeStartObject();
        json.writeStringProperty("agency", key.agency());
        json.writeStringProperty("sector", key.sector());
        json.writeStringProperty("level", key.level());
        json.writeStringProperty("type", key.type());
        json.writeStringProperty("action", key.action());
        json.writeStringProperty("source", key.source());
        if (!key.columns().isEmpty()) {
            json.writeObjectPropertyStart("columns");
            key.columns().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeNumberProperty("procedures", tally.procedures());
        json.writeNumberProperty("abolished", tally.abolished());
        Json.number(json, "touched", tally.touched().map(BigDecimal::valueOf));
        json.writeObjectPropertyStart("measures");
        for (Measure measure : report.measures()) {
            Sums sums = tally.sums(measure);
            if (sums.known() > 0) {
                json.writeObjectPropertyStart(measure.key());
                Json.number(json, "current", sums.total().current());
                Json.number(json, "proposed", sums.total().proposed());
                json.writeNumberProperty("reduced", sums.reduced());
                json.writeNumberProperty("unchanged", sums.unchanged());
                json.writeNumberProperty("increased", sums.increased());
                Json.number(json, "ratio_sum", sums.ratioSum());
                json.writeNumberProperty("ratio_count", sums.ratioCount());
                if (!sums.open().isEmpty()) {
                    open(sums.open());
                }
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
