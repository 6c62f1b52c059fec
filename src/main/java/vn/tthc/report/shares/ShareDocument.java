package vn.tthc.report.shares;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.summary.SourceCounts;

/** Shares as a document. */
public record ShareDocument(ShareReport rates) implements Document {
    @Override
    public List<SourceCounts> sources() {
        return rates.accounting().sources();
    }

    @Override
    public Page page(Language language) {
        return new SharePage(rates, language).page();
    }

    @Override
    public Set<String> groupings() {
        return rates.lines().columns(CsvShares.GROUPINGS);
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        CsvShares.write(rates, csv);
    }

    @Override
    public void write(JsonGenerator json, Links links) {
        new JsonShares(rates, json).write(links);
    }
}
