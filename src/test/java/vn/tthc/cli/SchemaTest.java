package vn.tthc.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schemas hold for every JSON document that is expected anywhere, and say everything about it: a field that a schema does
 * not have fails here, with where it must be described.
 */
class SchemaTest {
    static final List<String> NAMES = SchemaCommand.NAMES;

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, String> BY_KIND = Map.of(
            "tthc-report", "report",
            "tthc-comparison", "compare",
            "tthc-rate-comparison", "compare-rates",
            "tthc-rates", "rate",
            "tthc-ranking", "rank",
            "tthc-costs", "cost",
            "tthc-problems", "check");

    private static final Map<String, Schema> STRICT = new HashMap<>();

    @TempDir
    Path folder;

    static Stream<Path> goldenDocuments() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> documents = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith("expected")
                        && Files.isRegularFile(file)
                        && isJson(Files.readString(file))) {
                    documents.add(file);
                }
            }
            return documents.stream();
        }
    }

    private static boolean isJson(String text) {
        return text.startsWith("{\n  \"kind\" : \"tthc-");
    }

    @ParameterizedTest
    @MethodSource("goldenDocuments")
    void theExpectedDocumentsFollowTheirSchemas(Path file) throws IOException {
        assertFollows(Files.readString(file));
    }

    /** What no golden case has: parts and indexes of batches, every option that adds something. */
    @Test
    void documentsOfEveryOptionFollowTheirSchemas() throws IOException {
        String list = "samples/long-an-2022.csv";
        for (String line : List.of(
                "report " + list + " --by agency,sector,level,source,agency+sector --mean --top 3 --target nq66-2025",
                "report " + list
                        + " samples/hai-phong-2026.csv --split-agencies --working-day-ratio 5/7 --weight volume",
                "report " + list
                        + " --printed samples/long-an-2022-published.csv --baseline samples/hai-phong-2026.csv",
                "report samples/mistakes.csv",
                "report samples/mistakes.csv --cases range --top 3 --target days=30",
                "check samples/mistakes.csv --verbose",
                "compare " + list + " samples/hai-phong-2026.csv --by agency,sector,agency+sector",
                "rate samples/long-an-2022-indicators.csv --by indicator,agency,sector,indicator+agency --target 95",
                "rate samples/hue-portal.csv",
                "rank samples/long-an-scores.csv",
                "cost samples/slovenia-costs.csv --explain")) {
            for (String heading : List.of("", " --title Quý --period 2026 --issuer Sở --place Huế")) {
                boolean takesNone = line.startsWith("check") && !heading.isEmpty();
                Run run = Run.of((line + (takesNone ? "" : heading) + " -f json").split(" ", -1));
                assertThat(run.out()).as(line + ": " + run.err()).startsWith("{");
                assertFollows(run.out());
            }
        }
        String reports = folder.resolve("reports").toString();
        Run.of("report", list, "samples/hai-phong-2026.csv", "--out-dir", reports, "-f", "json");
        for (String name : List.of("index", "long-an-2022")) {
            assertFollows(Files.readString(Path.of(reports, name + ".json")));
        }
    }

    @Test
    void cleanedListsFollowTheirSchema() {
        for (String list : List.of("samples/hai-phong-2026.csv", "samples/long-an-2022.csv", "samples/mistakes.csv")) {
            assertThat(strict("list")
                            .validate(Run.of("convert", list, "-f", "json").out(), InputFormat.JSON))
                    .isEmpty();
            Run.of("convert", list, "--add-source", "-f", "ndjson")
                    .out()
                    .lines()
                    .forEach(row -> assertThat(strict("list").validate(row, InputFormat.JSON))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aSchemaIsOneAndDescribesEveryField(String name) {
        Run run = Run.of("schema", name);
        assertThat(run.exit()).isZero();
        JsonNode schema = MAPPER.readTree(run.out());
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(
                        schema.get("$schema").asString()));
        assertThat(meta.validate(schema)).isEmpty();
        List<String> undescribed = new ArrayList<>();
        describe(schema, name, undescribed);
        assertThat(undescribed)
                .as("fields without a description: their meaning and unit")
                .isEmpty();
    }

    private static void describe(JsonNode schema, String path, List<String> undescribed) {
        if (schema.path("properties").isObject()) {
            for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
                if (property.getValue().path("description").asString("").isBlank()) {
                    undescribed.add(path + "/" + property.getKey());
                }
            }
        }
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            describe(entry.getValue(), path + "/" + entry.getKey(), undescribed);
        }
        if (schema.isArray()) {
            schema.forEach(one -> describe(one, path, undescribed));
        }
    }

    /** Each file must be whole for those who take one; what several have in common is the same in all of them. */
    @Test
    void whatSchemasShareIsTheSameInAll() {
        Map<String, Map<String, List<String>>> definitions = new TreeMap<>();
        for (String name : NAMES) {
            MAPPER.readTree(SchemaCommand.text(name)).path("$defs").properties().forEach(definition -> definitions
                    .computeIfAbsent(definition.getKey(), key -> new TreeMap<>())
                    .computeIfAbsent(definition.getValue().toString(), key -> new ArrayList<>())
                    .add(name));
        }
        definitions.forEach((definition, texts) -> assertThat(texts.values())
                .as("$defs/" + definition + " differs between these schemas")
                .hasSize(1));
    }

    @Test
    void everySchemaFileHasAName() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/vn/tthc/schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }

    @Test
    void anUnknownNameIsSaid() {
        assertThat(Run.of("schema", "reprot"))
                .isEqualTo(new Run(
                        "",
                        "tthc: reprot is none of " + String.join("|", NAMES)
                                + " (did you mean report?)\nFor help: tthc schema --help\n",
                        2));
    }

    private static void assertFollows(String document) {
        String kind = MAPPER.readTree(document).get("kind").asString();
        String name = BY_KIND.get(kind);
        assertThat(name).as("the schema of " + kind).isNotNull();
        TreeSet<String> found = new TreeSet<>();
        for (Error error : strict(name).validate(document, InputFormat.JSON)) {
            found.add(
                    error.getKeyword().equals("additionalProperties")
                            ? "the field \"" + error.getProperty() + "\" (at "
                                    + error.getInstanceLocation().toString().replaceAll("\\d+", "*")
                                    + ") is in no schema: add it to \"properties\" with its description (meaning and"
                                    + " unit) in src/main/resources/vn/tthc/schemas/" + name + ".json at "
                                    + error.getSchemaLocation().getFragment()
                                    + ", and to \"required\" if it is always there"
                            : error + " (schemas/" + name + ".json)");
        }
        assertThat(found).isEmpty();
    }

    /** The schema as it is, but that no object has fields beside those which are described. */
    private static Schema strict(String name) {
        return STRICT.computeIfAbsent(name, key -> {
            JsonNode schema = MAPPER.readTree(SchemaCommand.text(key));
            close(schema);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        });
    }

    private static void close(JsonNode schema) {
        schema.forEach(SchemaTest::close);
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.has("type")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }
}
