package vn.tthc.summary.numbers;

import java.util.BitSet;
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

    @Test
    void roomThatIsReservedLeavesGroupsAsTheyAre() {
        int group = groups.number(List.of("Sở Y tế", "a.csv"), 1);
        groups.reserve(100);

        assertThat(groups.number(List.of("SỞ Y TẾ", "a.csv"), 2)).isEqualTo(group);
        for (int i = 0; i < 200; i++) {
            assertThat(groups.number(List.of("Sở " + i, "a.csv"), 1)).isEqualTo(1 + i);
        }
        assertThat(groups.names(group)).containsExactly("SỞ Y TẾ", "a.csv");
        assertThat(groups.names(200)).containsExactly("Sở 199", "a.csv");
    }

    @Test
    void namesLookedAtTogetherAreThoseOfOneByOne() {
        Numbered<String> names = new Numbered<>();
        BitSet together = new BitSet();
        for (String name : List.of("Sở A", "sở a", "Sở B", "Sở C")) {
            together.set(names.number(name));
        }
        Identities identities = new Identities(names, SpelledGroupsTest::small, together);

        assertThat(identities.of(1)).isEqualTo(identities.of(0)).isZero();
        assertThat(identities.of(2)).isEqualTo(2);
        assertThat(identities.of(names.number("SỞ C"))).isEqualTo(3);
        assertThat(identities.of(names.number("SỞ D"))).isEqualTo(5);
        assertThat(identities.of(names.number("sở d"))).isEqualTo(5);
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
