package vn.tthc.batch.figures;

import java.util.function.LongConsumer;
import vn.tthc.batch.Fingerprint;
import vn.tthc.batch.NameWarnings;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.RankScheme;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.page.Document;
import vn.tthc.report.ranking.RankDocument;
import vn.tthc.report.ranking.Ranking;
import vn.tthc.row.ListCounts;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.Scores;

/**
 * Takes the scores of units, which are ranked.
 *
 * @param scheme by which scores have their classes
 */
public record ScoreJob(RankScheme scheme) implements FiguresJob<Scores, Ranking> {
    @Override
    public Class<Scores> type() {
        return Scores.class;
    }

    @Override
    public Scores empty() {
        return new Scores();
    }

    @Override
    public ListCounts read(ListReader lists, Content content, String name, Scores scores, LongConsumer rows)
            throws UnreadableException {
        return lists.readScores(content, scheme, score -> {
            rows.accept(1);
            scores.add(score);
        });
    }

    @Override
    public void add(Scores all, Scores list) {
        all.add(list);
    }

    @Override
    public Fingerprint fingerprint(Scores list) {
        return new Fingerprint(list.all());
    }

    @Override
    public void tellNames(Scores all, NameWarnings names) {
        all.all().forEach(score -> names.add(GroupBy.AGENCY, score.agency(), "", 1));
    }

    @Override
    public Ranking figures(Scores scores, Accounts accounts) {
        return Ranking.of(scores, scheme, accounts);
    }

    @Override
    public Document document(Ranking figures) {
        return new RankDocument(figures);
    }
}
