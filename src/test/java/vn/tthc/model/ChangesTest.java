package vn.tthc.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTest {
    @Test
    void holdsTheChangesOfTheRowThatIsRead() {
        Changes changes = new Changes();
        changes.put(Measure.DAYS, 10, 5);
        changes.put(Measure.COST, new Change(new BigDecimal("2.5"), BigDecimal.ONE));

        assertThat(Arrays.stream(Measure.values()).filter(changes::has)).containsExactly(Measure.DAYS, Measure.COST);
        assertThat(changes.isWhole(Measure.DAYS)).isTrue();
        assertThat(changes.wholeCurrent(Measure.DAYS)).isEqualTo(10);
        assertThat(changes.wholeProposed(Measure.DAYS)).isEqualTo(5);
        assertThat(changes.get(Measure.DAYS)).isEqualTo(Change.of(10, 5));
        assertThat(changes.isWhole(Measure.COST)).isFalse();
        assertThat(changes.get(Measure.COST).current()).isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void forgetsThemForTheNextRow() {
        Changes changes = new Changes();
        for (Measure measure : Measure.values()) {
            changes.put(measure, new Change(new BigDecimal("2.5"), BigDecimal.ONE));
        }
        changes.clear();
        assertThat(Arrays.stream(Measure.values()).filter(changes::has)).isEmpty();
        changes.put(Measure.DOCUMENTS, 3, 3);
        assertThat(changes.get(Measure.DOCUMENTS)).isEqualTo(Change.of(3, 3));
    }

    @Test
    void daysAreMultipliedByDossiersWhereTheirNumberIsKnown() {
        Map<Measure, Change> days = Map.of(Measure.DAYS, Change.of(10, 5), Measure.COST, Change.of(3, 2));
        Procedure yearly = procedure(days, Optional.of(BigDecimal.valueOf(7))).withDaysByVolume();

        assertThat(yearly.findChange(Measure.DAYS_BY_VOLUME)).contains(Change.of(70, 35));
        assertThat(yearly.changes()).containsAllEntriesOf(days).hasSize(3);
        assertThat(procedure(days, Optional.empty()).withDaysByVolume().changes())
                .isEqualTo(days);
        assertThat(procedure(Map.of(), Optional.of(BigDecimal.ONE))
                        .withDaysByVolume()
                        .changes())
                .isEmpty();
    }

    private static Procedure procedure(Map<Measure, Change> changes, Optional<BigDecimal> volume) {
        return new Procedure("", "", "", "", "", "", Optional.empty(), changes, DayUnit.UNSTATED, volume, "", Map.of());
    }
}
