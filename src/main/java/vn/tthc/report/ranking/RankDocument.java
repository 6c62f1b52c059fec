package vn.tthc.report.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import vn.tthc.output.CsvTable;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.GroupLines;
import vn.tthc.report.page.Json;
import vn.tthc.report.page.JsonAccounting;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Page;
import vn.tthc.summary.SourceCounts;

/** Rankings as a document. */
public record RankDocument(Ranking ranking) implements Document {
    @Override
    public List<SourceCounts> sources() {
        return ranking.accounting().sources();
    }

    @Override
    public Page page(Language language) {
        return new RankPage(ranking, language).page();
    }

    @Override
    public void write(CsvTable csv) throws IOException {
        csv.write(List.of("group", "rank", "agency", "score", "class", "printed", "agrees"));
        for (Map.Entry<String, List<Ranking.Place>> group : ranking.groups().entrySet()) {
            for (Ranking.Place place : group.getValue()) {
                csv.write(List.of(
                        GroupLines.text(GroupLines.name(group.getKey())),
                        String.valueOf(place.rank()),
                        GroupLines.text(place.score().agency()),
                        place.score().score().toPlainString(),
                        GroupLines.text(place.grade().orElse("")),
                        GroupLines.text(place.score().printed()),
                        place.isPublishedRight().map(String::valueOf).orElse("")));
            }
        }
    }

    @Override
    public void write(JsonGenerator json, Links links) {
        JsonAccounting.begin(json, "tthc-ranking", 1, links);
        json.writeStringProperty("scheme", ranking.scheme().name());
        Json.objects(json, "groups", ranking.groups().entrySet(), group -> {
            json.writeStringProperty("name", GroupLines.name(group.getKey()));
            json.writeObjectPropertyStart("classes");
            ranking.classes(group.getValue()).forEach(json::writeNumberProperty);
            json.writeEndObject();
            Json.objects(json, "units", group.getValue(), place -> write(json, place));
        });
        ranking.accounting().write(json);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Ranking.Place place) {
        json.writeNumberProperty("rank", place.rank());
        json.writeStringProperty("agency", place.score().agency());
        Json.number(json, "score", place.score().score());
        json.writeStringProperty("class", place.grade().orElse(null));
        if (place.isPublishedRight().isPresent()) {
            json.writeStringProperty("printed", place.score().printed());
            json.writeBooleanProperty("agrees", place.isPublishedRight().get());
        }
    }
}
