package vn.tthc.report.shares;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.share.Share;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.JsonComposer;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;

/** Two lists of shares beside each other, as a document. */
public record ShareComparisonDocument(ShareComparison comparison) implements Document {
    @Override
    public Page page(Language language) {
        return new ShareComparisonPage(comparison, language).page();
    }

    @Override
    public Set<String> groupings() {
        return comparison.lines().columns(CsvShares.GROUPINGS);
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        comparison
                .lines()
                .write(
                        csv,
                        CsvShares.GROUPINGS,
                        List.of(
                                "part_before",
                                "part_after",
                                "part_change",
                                "part_change_percent",
                                "whole_before",
                                "whole_after",
                                "whole_change",
                                "percent_before",
                                "percent_after",
                                "points"),
                        line -> List.of(
                                GroupLines.plain(line.before().map(Share::part)),
                                GroupLines.plain(line.after().map(Share::part)),
                                GroupLines.plain(line.change(Share::part)),
                                GroupLines.plain(line.changePercent()),
                                GroupLines.plain(line.before().map(Share::whole)),
                                GroupLines.plain(line.after().map(Share::whole)),
                                GroupLines.plain(line.change(Share::whole)),
                                GroupLines.plain(line.before().flatMap(Share::percent)),
                                GroupLines.plain(line.after().flatMap(Share::percent)),
                                GroupLines.plain(line.points())));
    }

    @Override
    public void write(JsonGenerator json, Links links) {
        JsonAccounting.begin(json, "tthc-rate-comparison", 1, links);
        side(json, "before", comparison.before(), comparison.earlier());
        side(json, "after", comparison.after(), comparison.later());
        JsonComposer text = new JsonComposer();
        comparison.lines().write(json, text, line -> {
            number(text, "part", line, share -> Optional.of(share.part()));
            text.number("part_change", line.change(Share::part));
            text.number("part_change_percent", line.changePercent());
            number(text, "whole", line, share -> Optional.of(share.whole()));
            number(text, "percent", line, Share::percent);
            text.number("points", line.points());
        });
        json.writeEndObject();
    }

    private static void number(
            JsonComposer text, String name, ShareComparison.Line line, Function<Share, Optional<BigDecimal>> number) {
        text.beginObject(name);
        text.number("before", line.before().flatMap(number));
        text.number("after", line.after().flatMap(number));
        text.endObject();
    }

    private static void side(JsonGenerator json, String when, String name, ShareReport rates) {
        json.writeObjectPropertyStart(when);
        json.writeStringProperty("name", name);
        JsonShares.parts(json, rates.compositions());
        rates.accounting().write(json);
        json.writeEndObject();
    }
}
