package vn.tthc.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By which classes units are ranked, and of which criteria their scores are the sum.
 *
 * @param classes the highest first
 * @param source the instrument
 */
public record RankScheme(String name, List<Grade> classes, List<Criterion> criteria, String source) {
    /**
     * A class.
     *
     * @param from the lowest score that belongs to it
     */
    public record Grade(String name, BigDecimal from) {}

    /** A part of the score, and how much it can be at most. */
    public record Criterion(String name, BigDecimal maximum) {}

    public RankScheme {
        classes = classes.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .toList();
        criteria = List.copyOf(criteria);
    }

    /** What a score can be at most; empty where the scheme has no criteria. */
    public Optional<BigDecimal> maximum() {
        return criteria.stream().map(Criterion::maximum).reduce(BigDecimal::add);
    }

    /** How high scores go: the maximum, or without criteria the border of the highest class; 0 if there is neither. */
    public BigDecimal height() {
        return maximum().or(() -> classes.stream().findFirst().map(Grade::from)).orElse(BigDecimal.ZERO);
    }

    /** The class of a score; empty where the scheme has none for it. */
    public Optional<String> find(BigDecimal score) {
        return classes.stream()
                .filter(grade -> score.compareTo(grade.from()) >= 0)
                .map(Grade::name)
                .findFirst();
    }
}
