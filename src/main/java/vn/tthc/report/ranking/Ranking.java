package vn.tthc.report.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tthc.model.GroupName;
import vn.tthc.model.RankScheme;
import vn.tthc.model.Score;
import vn.tthc.report.page.Accounting;
import vn.tthc.report.page.VietnameseOrder;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.Scores;
import vn.tthc.summary.numbers.SpelledGroups;

/**
 * Finished rankings: the units of each group by score, with their classes.
 *
 * @param groups by name, in the order of the names; empty where not given
 * @param rejected how many rows were rejected, whose units are not ranked
 */
public record Ranking(RankScheme scheme, Map<String, List<Place>> groups, long rejected, Accounting accounting) {
    /**
     * The place of a unit. Equal scores have the same rank, and the next one counts them all: 1, 2, 2, 4.
     *
     * @param grade the class by the scheme; empty where it has none
     */
    public record Place(int rank, Score score, Optional<String> grade) {
        /** Whether the published class is another one; empty if none was published. */
        Optional<Boolean> isPublishedRight() {
            return score.printed().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            grade.filter(score.printed()::equalsIgnoreCase).isPresent());
        }
    }

    public static Ranking of(Scores scores, RankScheme scheme, Accounts accounts) {
        VietnameseOrder names = new VietnameseOrder();
        Map<String, List<Score>> byIdentity = new HashMap<>();
        scores.all().forEach(score -> byIdentity
                .computeIfAbsent(GroupName.identity(score.group()), group -> new ArrayList<>())
                .add(score));
        SortedMap<String, List<Place>> groups = new TreeMap<>(names);
        byIdentity.values().forEach(group -> groups.put(spelled(group), places(group, names, scheme)));
        return new Ranking(scheme, groups, accounts.rejected(), Accounting.of(accounts));
    }

    private static String spelled(List<Score> group) {
        Map<String, Long> spellings = new HashMap<>();
        group.forEach(score -> spellings.merge(score.group(), 1L, Long::sum));
        return SpelledGroups.mostFrequent(spellings);
    }

    private static List<Place> places(List<Score> scores, VietnameseOrder names, RankScheme scheme) {
        List<Score> group = scores.stream()
                .sorted(Comparator.comparing(Score::score, Comparator.reverseOrder())
                        .thenComparing(Score::agency, names))
                .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Score score = group.get(i);
            boolean tied = i > 0 && score.score().compareTo(group.get(i - 1).score()) == 0;
            places.add(new Place(tied ? places.get(i - 1).rank() : i + 1, score, scheme.find(score.score())));
        }
        return places;
    }

    /** How many units of a group are of each class of the scheme, the highest first. */
    Map<String, Long> classes(List<Place> places) {
        Map<String, Long> counts = new LinkedHashMap<>();
        scheme.classes().forEach(grade -> counts.put(grade.name(), 0L));
        places.forEach(place -> place.grade().ifPresent(grade -> counts.merge(grade, 1L, Long::sum)));
        return counts;
    }

    long units() {
        return groups.values().stream().mapToLong(List::size).sum();
    }

    /** How many units have a score too many in their group; in one list that is an error. */
    long repeated() {
        return groups.values().stream()
                .mapToLong(group -> group.size()
                        - group.stream()
                                .map(place -> GroupName.identity(place.score().agency()))
                                .distinct()
                                .count())
                .sum();
    }

    /** How many published classes are others than those of the scheme. */
    long publishedWrong() {
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(place -> place.isPublishedRight().equals(Optional.of(false)))
                .count();
    }

    /** Whether any class was published. */
    boolean isAnyPublished() {
        return groups.values().stream().flatMap(List::stream).anyMatch(place -> place.isPublishedRight()
                .isPresent());
    }
}
