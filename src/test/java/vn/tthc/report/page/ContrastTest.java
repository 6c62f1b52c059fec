package vn.tthc.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.report.writer.HtmlWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** Colours of the page against WCAG 2.2 AA: 4.5 for text (1.4.3), 3 for what is drawn (1.4.11). */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double DRAWN = 3;
    private static final List<String> GROUNDS = List.of("paper", "band");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void coloursStandOutOnScreensLightAndDarkAndOnPaper(int theme) {
        Map<String, Integer> colors = themes().get(theme);

        for (String ground : GROUNDS) {
            for (String text : List.of("ink", "quiet", "strong", "good", "doubtful", "bad")) {
                assertThat(contrast(colors.get(text), colors.get(ground)))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        for (String drawn : List.of("current", "proposed", "missed", "edge", "strong")) {
            assertThat(contrast(colors.get(drawn), colors.get("paper")))
                    .as(drawn)
                    .isGreaterThanOrEqualTo(DRAWN);
        }
    }

    @Test
    void plainColoursStandOutToo() {
        List<Integer> colors = Pattern.compile("[ {]color: #(\\p{XDigit}{6})")
                .matcher(resource("plain.css"))
                .results()
                .map(color -> Integer.parseInt(color.group(1), 16))
                .toList();

        assertThat(colors).hasSizeGreaterThan(3).allSatisfy(color -> assertThat(contrast(color, 0xFFFFFF))
                .isGreaterThanOrEqualTo(TEXT));
    }

    @Test
    void contrastIsComputedAsTheGuidelinesDo() {
        assertThat(contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
        assertThat(contrast(0x777777, 0xFFFFFF)).isBetween(4.47, 4.48);
        assertThat(themes()).hasSize(3);
    }

    /** The colours of each theme by their names. */
    private static List<Map<String, Integer>> themes() {
        return Pattern.compile(":root \\{([^}]*)}")
                .matcher(resource("report.css"))
                .results()
                .filter(block -> block.group(1).contains("--ink"))
                .map(block -> colors(block.group(1)))
                .toList();
    }

    private static Map<String, Integer> colors(String declarations) {
        Matcher color = Pattern.compile("--(\\w+): #(\\p{XDigit}{6});").matcher(declarations);
        return color.results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Integer.parseInt(found.group(2), 16)));
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** The relative luminance of WCAG 2.2. */
    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16 & 0xFF) + 0.7152 * linear(color >> 8 & 0xFF) + 0.0722 * linear(color & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("/vn/tthc/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
