package vn.tthc.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code check} finds in a list, once it is certain that {@code report} accounts for its rows alike.
 *
 * @param problems of each kind the first, such as "bad-json in line 2"
 */
record ListOutcome(long accepted, String problems) {
    private static final JsonMapper JSON = new JsonMapper();

    static ListOutcome of(byte[] list, String... options) {
        Run check = Run.withInput(list, arguments("check", options));
        assertThat(check.exit()).as(check.err()).isIn(0, 3, 5);
        Run report = Run.withInput(list, arguments("report", options));
        assertThat(report.exit()).as(report.err()).isIn(0, 3, 5);
        JsonNode source = JSON.readTree(check.out()).at("/sources/0");
        assertThat(source.path("rows").asLong())
                .isEqualTo(source.path("accepted").asLong()
                        + source.path("rejected").asLong()
                        + source.path("skipped").asLong());
        if (!report.out().isEmpty()) {
            assertThat(JSON.readTree(report.out()).at("/sources/0")).isEqualTo(source);
        }
        return ofReport(check.out());
    }

    /** Of what {@code check -f json} has printed. */
    static ListOutcome ofReport(String json) {
        JsonNode checked = JSON.readTree(json);
        Map<String, String> places = new LinkedHashMap<>();
        for (JsonNode problem : checked.get("problems")) {
            places.putIfAbsent(
                    problem.get("code").asString(),
                    "line " + problem.get("line").asLong());
        }
        return new ListOutcome(
                checked.at("/sources/0").path("accepted").asLong(),
                places.entrySet().stream()
                        .map(place -> place.getKey() + " in " + place.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String[] arguments(String command, String... options) {
        return Stream.concat(Stream.of(command, "-", "-f", "json"), Arrays.stream(options))
                .toArray(String[]::new);
    }
}
