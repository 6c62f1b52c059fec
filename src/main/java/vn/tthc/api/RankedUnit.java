package vn.tthc.api;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.report.ranking.Ranking;

/**
 * The place of a unit among those of its group.
 *
 * @param group the units among which it is ranked, in the spelling that is most frequent; "" where the lists do not say it
 * @param rank from 1; equal scores have the same rank, and the next one counts them all: 1, 2, 2, 4
 * @param score exact, as listed or the sum of its criteria
 * @param grade the class by the scheme; empty where it has none
 * @param printed the class that was published; empty if none was
 */
public record RankedUnit(
        String group, int rank, String agency, BigDecimal score, Optional<String> grade, Optional<String> printed) {
    static RankedUnit of(String group, Ranking.Place place) {
        return new RankedUnit(
                group,
                place.rank(),
                place.score().agency(),
                place.score().score(),
                place.grade(),
                Optional.of(place.score().printed()).filter(text -> !text.isEmpty()));
    }
}
