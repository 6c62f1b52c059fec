package vn.tthc.format;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Each fault is said with what is wrong, or is one that says so itself. */
class JsonFaultTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [{"a":1},   | END        | ''
                    {"a":1,     | END        | ''
                    [{"a":      | END        | ''
                    [1,]        | LAST_COMMA | ]
                    {"a":1,}    | LAST_COMMA | }
                    [05]        | CHARACTER  | 0
                    [1.]        | CHARACTER  | ]
                    [-]         | CHARACTER  | ]
                    {"a":1e}    | CHARACTER  | }
                    [.5]        | CHARACTER  | .
                    [+1]        | CHARACTER  | +
                    ["\\q"]      | CHARACTER  | \\q
                    """)
    void faultsSayWhatIsWrong(String json, JsonFault.Kind kind, String text) {
        JacksonException fault = catchThrowableOfType(JacksonException.class, () -> readThrough(json));
        assertThat(JsonFault.of(fault)).isEqualTo(new JsonFault(kind, text));
    }

    private static void readThrough(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
            while (parser.nextToken() != null) {
                parser.getString();
            }
        }
    }
}
