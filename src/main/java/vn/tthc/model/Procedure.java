package vn.tthc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One administrative procedure (thủ tục hành chính) and what is proposed for it. Texts are normalised; a text that the
 * list does not give is empty.
 *
 * @param code national code, with or without its suffix
 * @param agency who settles it; "A; B" where the list names several
 * @param type what kind of procedure it is (luật giao, đặc thù, liên thông, nội bộ …)
 * @param changes the measures of which both values are known; a measure missing here is left out, never 0
 * @param cases of measures of which the list states several values, the changes of which any may apply; what stands in
 *     {@code changes} has the largest values
 * @param dayUnit the unit of the current days; {@link DayUnit#UNSTATED} where days are left out
 * @param volume dossiers per year
 * @param columns what stands in further columns that were asked for, by their headers
 */
public record Procedure(
        String code,
        String name,
        String agency,
        String sector,
        String level,
        String type,
        Optional<Action> action,
        Map<Measure, Change> changes,
        Map<Measure, List<Change>> cases,
        DayUnit dayUnit,
        Optional<BigDecimal> volume,
        String note,
        Map<String, String> columns) {
    public Procedure {
        changes = changes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(changes));
        cases = cases.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(cases));
    }

    /** A procedure of which the list states one value of each measure. */
    public Procedure(
            String code,
            String name,
            String agency,
            String sector,
            String level,
            String type,
            Optional<Action> action,
            Map<Measure, Change> changes,
            DayUnit dayUnit,
            Optional<BigDecimal> volume,
            String note,
            Map<String, String> columns) {
        this(code, name, agency, sector, level, type, action, changes, Map.of(), dayUnit, volume, note, columns);
    }

    public Optional<Change> findChange(Measure measure) {
        return Optional.ofNullable(changes.get(measure));
    }

    /**
     * Whether the proposal touches it: by an action other than to keep it or to issue it, or, where none is stated, by a
     * measure that is cut.
     */
    public boolean isTouched() {
        return action.isPresent()
                ? action.get().isTouching()
                : changes.values().stream().anyMatch(Change::isReduced);
    }

    public boolean isAbolished() {
        return action.filter(Action.ABOLISH::equals).isPresent();
    }

    /** The same procedure with {@link Measure#DAYS_BY_VOLUME}, where days and volume are known. */
    public Procedure withDaysByVolume() {
        Optional<Change> days = findChange(Measure.DAYS);
        if (days.isEmpty() || volume.isEmpty()) {
            return this;
        }
        EnumMap<Measure, Change> all = new EnumMap<>(Measure.class);
        all.putAll(changes);
        all.put(Measure.DAYS_BY_VOLUME, days.get().times(volume.get()));
        EnumMap<Measure, List<Change>> open = new EnumMap<>(Measure.class);
        open.putAll(cases);
        if (cases.containsKey(Measure.DAYS)) {
            List<Change> possible = new ArrayList<>();
            cases.get(Measure.DAYS).forEach(change -> possible.add(change.times(volume.get())));
            open.put(Measure.DAYS_BY_VOLUME, List.copyOf(possible));
        }
        return new Procedure(
                code, name, agency, sector, level, type, action, all, open, dayUnit, volume, note, columns);
    }
}
