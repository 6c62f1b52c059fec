package vn.tthc.report.comparison;

import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.summary.GroupBy;

/** Two reports beside each other, as a document. */
public record ComparisonDocument(Comparison comparison) implements Document {
    @Override
    public Page page(Language language) {
        return new ComparisonPage(comparison, language).page();
    }

    @Override
    public Set<String> groupings() {
        return comparison.lines().columns(GroupBy.OF_PROCEDURES);
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        CsvComparison.write(comparison, csv);
    }

    @Override
    public void write(JsonGenerator json, Links links) {
        new JsonComparison(comparison, json).write(links);
    }
}
