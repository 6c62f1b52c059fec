package vn.tthc.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tthc.model.Measure;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.Skipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LanguageTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+\\}");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Language.VI)).isEqualTo(keys(Language.EN));
    }

    @Test
    void noWordOfASentenceIsLostInOneOfThem() {
        for (String key : keys(Language.EN)) {
            assertThat(arguments(Language.VI, key)).as(key).isEqualTo(arguments(Language.EN, key));
        }
    }

    @Test
    void everythingThatCanHappenHasItsWords() {
        for (Language language : Language.values()) {
            for (ProblemCode code : ProblemCode.values()) {
                // Some have words for each of their kinds alone.
                String key = "problem." + code.key();
                assertThat(language.texts().keySet().stream()
                                .anyMatch(known -> known.equals(key) || known.startsWith(key + ".")))
                        .as(code.key())
                        .isTrue();
                assertThat(language.say("problem-kind." + code.key())).isNotBlank();
            }
            for (Skipped kind : Skipped.values()) {
                assertThat(language.count("skipped." + kind.key(), 2)).contains("2");
            }
            for (Measure measure : Measure.values()) {
                for (String key : List.of("measure.%s", "measure.%s.unit", "headline.%s", "target.%s")) {
                    assertThat(language.say(key.replace("%s", measure.key()))).isNotBlank();
                }
            }
        }
    }

    @Test
    void aWordThatIsMissingIsABug() {
        assertThatThrownBy(() -> Language.EN.say("no such key")).isInstanceOf(MissingResourceException.class);
    }

    /** What a column is called in full stands apart only where its title is an abbreviation. */
    private static Set<String> keys(Language language) {
        return language.texts().keySet().stream()
                .filter(key -> !key.endsWith(".full"))
                .collect(Collectors.toSet());
    }

    private static Set<String> arguments(Language language, String key) {
        return ARGUMENT.matcher(language.texts().getString(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void noTableHasAKeyTwice() throws IOException {
        for (String table : List.of("texts_en", "texts_vi")) {
            List<String> keys;
            try (InputStream in = Language.class.getResourceAsStream("/vn/tthc/" + table + ".properties")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                keys = Arrays.stream(text.split("\n"))
                        .filter(line -> line.matches("[A-Za-z][^ ]* = .*"))
                        .map(line -> line.substring(0, line.indexOf(" = ")))
                        .toList();
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }
}
