package vn.tthc.batch.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.tthc.batch.Fingerprint;
import vn.tthc.batch.NameWarnings;
import vn.tthc.bulk.RecordSink;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.model.share.Share;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.shares.ShareDocument;
import vn.tthc.report.shares.ShareOptions;
import vn.tthc.report.shares.ShareReport;
import vn.tthc.row.ListCounts;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.ShareSums;

/**
 * Counts parts of wholes, or records by how they stand.
 *
 * @param isForm whether the lists are tables of a form, whose rows say several shares
 * @param isByNames whether there is a table by agency and by sector too, where they are named
 */
public record ShareJob(StandingWords words, ShareOptions options, boolean isForm, boolean isByNames)
        implements FiguresJob<ShareSums, ShareReport> {
    /** What shares are grouped by. */
    public static final Set<GroupBy> GROUPS =
            new LinkedHashSet<>(List.of(GroupBy.INDICATOR, GroupBy.AGENCY, GroupBy.SECTOR, GroupBy.SOURCE));

    /** The table that stands where none is asked for. */
    public static final Grouping BY_INDICATOR = new Grouping(List.of(GroupBy.INDICATOR));

    @Override
    public Class<ShareSums> type() {
        return ShareSums.class;
    }

    @Override
    public ShareSums empty() {
        return new ShareSums();
    }

    @Override
    public ListCounts read(ListReader lists, Content content, String name, ShareSums sums, LongConsumer rows)
            throws UnreadableException {
        if (isForm) {
            return lists.readDossiers(content, shares -> {
                shares.forEach(share -> sums.add(share, name));
                rows.accept(1);
            });
        }
        RecordSink<ShareSums> sink = new RecordSink<>(
                ShareSums::new,
                (part, indication) -> part.add(indication, name),
                (part, indication) -> part.countAlike(indication, name),
                ShareSums::add,
                sums::add,
                rows);
        return lists.readShares(content, words, sink);
    }

    @Override
    public void add(ShareSums all, ShareSums list) {
        all.add(list);
    }

    @Override
    public Fingerprint fingerprint(ShareSums list) {
        return new Fingerprint(List.of(
                list.total().share(options.done(), options.counted()),
                list.total().standings()));
    }

    @Override
    public void tellNames(ShareSums all, NameWarnings names) {
        all.cells().forEach((key, tally) -> {
            names.add(GroupBy.AGENCY, key.agency(), key.source(), tally.rows());
            names.add(GroupBy.SECTOR, key.sector(), key.source(), tally.rows());
            Share share = tally.share(options.done(), options.counted());
            names.addFigures(key.agency(), tally.rows(), () -> List.of(share.part(), share.whole()));
        });
    }

    @Override
    public ShareReport figures(ShareSums sums, Accounts accounts) {
        return ShareReport.of(sums, accounts, isByNames ? options.by(named(sums)) : options);
    }

    @Override
    public Document document(ShareReport figures) {
        return new ShareDocument(figures);
    }

    private List<Grouping> named(ShareSums sums) {
        return Stream.concat(
                        options.groupings().stream(),
                        Stream.of(GroupBy.AGENCY, GroupBy.SECTOR)
                                .filter(group -> sums.cells().keySet().stream()
                                        .anyMatch(key -> !key.get(group).isEmpty()))
                                .map(group -> new Grouping(List.of(group))))
                .toList();
    }
}
