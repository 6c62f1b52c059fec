package vn.tthc.summary.numbers;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpelledGroupsTest {
    private final SpelledGroups groups =
            new SpelledGroups(new Numbered<>(), List.of(SpelledGroupsTest::small, UnaryOperator.identity()));

    @Test
    void spellingsOfOneNameAreOneGroup() {
        int group = groups.number(List.of("Sở Y tế", "a.csv"), 1);

        assertThat(groups.number(List.of("SỞ Y TẾ", "a.csv"), 1)).isEqualTo(group);
        assertThat(groups.number(List.of("Sở Y tế", "A.csv"), 1)).isNotEqualTo(group);
        assertThat(groups.count()).isEqualTo(2);
    }

    @Test
    void theSpellingOfMostRowsIsShown() {
        int group = groups.number(List.of("Sở Y tế", "a.csv"), 2);
        groups.number(List.of("SỞ Y TẾ", "a.csv"), 2);
        groups.number(List.of("sở y tế", "a.csv"), 1);
        assertThat(groups.names(group)).containsExactly("SỞ Y TẾ", "a.csv");

        groups.number(List.of("sở y tế", "a.csv"), 2);
        assertThat(groups.names(group)).containsExactly("sở y tế", "a.csv");
    }

    @Test
    void namesInOtherPlacesAreOthers() {
        groups.number(List.of("A", "B"), 1);
        int crossed = groups.number(List.of("B", "A"), 1);

        assertThat(crossed).isEqualTo(1);
        assertThat(groups.names(crossed)).containsExactly("B", "A");
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
