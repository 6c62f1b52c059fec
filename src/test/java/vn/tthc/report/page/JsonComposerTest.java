package vn.tthc.report.page;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;

class JsonComposerTest {
    private static final String LETTERS =
            "aZ09 ~\"\\/\u0001\b\t\n\u001F\u007F\u0080\u009F\u00A0\u00ADÀ×ÿɏ\u0250đĐơỹ\u1EFA\u200E\u2028—"
                    + "日\uD83D\uDE00\uD800\uDC00\uFEFF\uFFFD\uFFFF";

    private static final List<String> NUMBERS = List.of(
            "0",
            "7",
            "-7",
            "1234567890123456789",
            "-999999999999999999999",
            "0.333333333333333",
            "12.50",
            "-0.01",
            "0.00",
            "-12.345678901234567",
            "0.000000000000000001",
            "0.0000000000000000001",
            "100000000000000000.5",
            "1E+3");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static BigDecimal number(Random random) {
        return new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    private static void write(StringWriter out, boolean isLine, Consumer<JsonGenerator> content) throws IOException {
        if (isLine) {
            Json.writeLine(out, content);
        } else {
            Json.write(out, content);
        }
    }

    /** Two objects in an array, the second one begun by Jackson. */
    private static String byJackson(long seed, boolean isLine) throws IOException {
        StringWriter out = new StringWriter();
        write(out, isLine, json -> {
            Random random = new Random(seed);
            json.writeStartObject();
            json.writeArrayPropertyStart("all");
            json.writeStartObject();
            properties(json, random);
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringProperty("name", "x");
            properties(json, random);
            json.writeEndObject();
            json.writeEndArray();
            json.writeNumberProperty("end", 1);
            json.writeEndObject();
        });
        return out.toString();
    }

    private static String byComposer(long seed, boolean isLine) throws IOException {
        StringWriter out = new StringWriter();
        write(out, isLine, json -> {
            Random random = new Random(seed);
            JsonComposer text = new JsonComposer();
            json.writeStartObject();
            json.writeArrayPropertyStart("all");
            text.begin(json);
            properties(text, random);
            text.end();
            json.writeStartObject();
            json.writeStringProperty("name", "x");
            text.beginProperties(json);
            properties(text, random);
            text.endProperties();
            json.writeEndObject();
            json.writeEndArray();
            json.writeNumberProperty("end", 1);
            json.writeEndObject();
        });
        return out.toString();
    }

    private static Map<String, Long> counts(Random random) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            counts.put("k" + i, random.nextLong());
        }
        return counts;
    }

    private static void properties(JsonGenerator json, Random random) {
        json.writeStringProperty(text(random), text(random));
        long number = random.nextLong() >> random.nextInt(64);
        json.writeNumberProperty("number", number);
        Json.number(json, "decimal", number(random));
        Json.number(json, "none", random.nextBoolean() ? Optional.of(number(random)) : Optional.empty());
        Json.bool(json, "bool", random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty());
        JsonAccounting.counts(json, "counts", counts(random), key -> key);
        json.writeArrayPropertyStart("array");
        for (int i = random.nextInt(3); i > 0; i--) {
            json.writeStartObject();
            json.writeArrayPropertyStart("inner");
            json.writeStartArray();
            json.writeNumber(number(random).toPlainString());
            json.writeNumber(number(random).toPlainString());
            json.writeEndArray();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void properties(JsonComposer json, Random random) {
        json.string(text(random), text(random));
        json.number("number", random.nextLong() >> random.nextInt(64));
        json.number("decimal", number(random));
        json.number("none", random.nextBoolean() ? Optional.of(number(random)) : Optional.empty());
        json.bool("bool", random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty());
        json.counts("counts", counts(random), key -> key);
        json.beginArray("array");
        for (int i = random.nextInt(3); i > 0; i--) {
            json.beginObjectInArray();
            json.beginArray("inner");
            json.beginArrayInArray();
            json.numberInArray(number(random));
            json.numberInArray(number(random));
            json.endArray();
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    @Test
    void isWhatJacksonWrites() throws IOException {
        for (long seed = 0; seed < 2_000; seed++) {
            assertThat(byComposer(seed, false)).isEqualTo(byJackson(seed, false));
            assertThat(byComposer(seed, true)).isEqualTo(byJackson(seed, true));
        }
    }

    @Test
    void decimalsHaveNoZerosAtTheirEnd() throws IOException {
        StringWriter out = new StringWriter();
        write(out, true, json -> {
            JsonComposer text = new JsonComposer();
            text.begin(json);
            text.number("a", 500_000_000_000_000L, 15);
            text.number("b", -2_000_000_000_000_000L, 15);
            text.number("c", 1, 15);
            text.number("d", 0, 15);
            text.number("e", 10_000_000_000_000_000L, 15);
            text.end();
        });
        assertThat(out.toString().strip()).isEqualTo("{\"a\":0.5,\"b\":-2,\"c\":0.000000000000001,\"d\":0,\"e\":10}");
    }

    @Test
    void whatIsLongIsWrittenInParts() throws IOException {
        StringWriter out = new StringWriter();
        write(out, true, json -> {
            JsonComposer text = new JsonComposer();
            json.writeStartObject();
            json.writeNumberProperty("before", 1);
            text.beginProperties(json);
            text.beginArray("many");
            for (int i = 0; i < 10_000; i++) {
                text.beginObjectInArray();
                text.string("name", "Sở " + i % 3);
                text.endObject();
                text.spill();
            }
            text.endArray();
            text.endProperties();
            json.writeNumberProperty("after", 2);
            json.writeEndObject();
        });
        String many = "{\"name\":\"Sở 0\"},{\"name\":\"Sở 1\"},{\"name\":\"Sở 2\"},".repeat(3_333);
        assertThat(out.toString().strip())
                .isEqualTo("{\"before\":1,\"many\":[" + many + "{\"name\":\"Sở 0\"}],\"after\":2}");
    }
}
