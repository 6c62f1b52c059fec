package vn.tthc.api;

import java.util.List;
import vn.tthc.batch.figures.ScoreJob;
import vn.tthc.report.ranking.Ranking;

/** Who ranks where by score, and in which class. */
public final class RankReport extends ListReport {
    private final Ranking ranking;

    RankReport(ScoreJob job, Ranking ranking, ReadLists read) {
        super(job.document(ranking), read);
        this.ranking = ranking;
    }

    /** The units by group, and in each by rank. Units of which a row was rejected are not among them. */
    public List<RankedUnit> units() {
        return ranking.groups().entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(place -> RankedUnit.of(group.getKey(), place)))
                .toList();
    }
}
