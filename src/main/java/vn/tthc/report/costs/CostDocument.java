package vn.tthc.report.costs;

import java.io.IOException;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.summary.SourceCounts;

/** Costs of compliance as a document. */
public record CostDocument(Costing costing) implements Document {
    @Override
    public List<SourceCounts> sources() {
        return costing.accounting().sources();
    }

    @Override
    public Page page(Language language) {
        return new CostPage(costing, language).page();
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        csv.write(List.of("code", "name", "agency", "sector", "action", "current_cost", "proposed_cost"));
        for (Costing.Line line : costing.lines()) {
            csv.write(List.of(
                    GroupLines.text(line.name().code()),
                    GroupLines.text(line.name().name()),
                    GroupLines.text(line.name().agency()),
                    GroupLines.text(line.name().sector()),
                    line.isAbolished() ? "abolish" : "",
                    GroupLines.plain(line.current().cost()),
                    GroupLines.plain(line.proposed().cost())));
        }
    }

    @Override
    public void write(JsonGenerator json, Links links) {
        new JsonCosts(costing, json).write(links);
    }
}
