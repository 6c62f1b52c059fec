package vn.tthc.report.procedures;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.SourceCounts;

/** A report as a document. */
public record ReportDocument(Report report) implements Document {
    @Override
    public List<SourceCounts> sources() {
        return report.accounting().sources();
    }

    @Override
    public Page page(Language language) {
        return new ReportPage(report, language).page();
    }

    @Override
    public Set<String> groupings() {
        return report.lines().columns(GroupBy.OF_PROCEDURES);
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        CsvReport.write(report, csv);
    }

    @Override
    public void write(JsonGenerator json, Links links) {
        new JsonReport(report, json).write(links);
    }
}
