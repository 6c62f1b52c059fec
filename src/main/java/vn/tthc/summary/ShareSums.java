package vn.tthc.summary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;
import vn.tthc.model.share.UnknownStatus;

/** Exact sums over shares, taken one row at a time, and the rows whose percentages were published. */
public final class ShareSums implements Serializable {
    /** No report publishes as many percentages. */
    private static final int MAX_PRINTED = 100_000;

    private final Map<ShareKey, ShareTally> cells = new HashMap<>();
    private final List<ShareRow> printed = new ArrayList<>();
    private final Map<String, UnknownStatus> unknown = new HashMap<>();
    private long unchecked;

    /** Counts a row of a source. */
    public void add(ShareRow row, String source) {
        tally(row, source).add(row);
        if (row.printed().isPresent()) {
            keep(row);
        }
    }

    /** What counts further records of a source that are like this one but for how they stand. */
    public Consumer<Standing> countAlike(ShareRow row, String source) {
        return tally(row, source)::add;
    }

    /** Says that records were rejected for their status. */
    public void add(UnknownStatus status) {
        unknown.merge(status.status().toLowerCase(Locale.ROOT), status, UnknownStatus::plus);
    }

    /** The statuses that are not known, the most frequent first. */
    public List<UnknownStatus> unknown() {
        return unknown.values().stream()
                .sorted(Comparator.comparing(UnknownStatus::rows).reversed().thenComparing(UnknownStatus::status))
                .toList();
    }

    private ShareTally tally(ShareRow row, String source) {
        ShareKey key = new ShareKey(row.indicator(), row.of(), row.agency(), row.sector(), source);
        return cells.computeIfAbsent(key, k -> new ShareTally());
    }

    /** Adds all of the other. */
    public void add(ShareSums other) {
        other.cells.forEach((key, tally) ->
                cells.computeIfAbsent(key, k -> new ShareTally()).add(tally));
        other.printed.forEach(this::keep);
        other.unknown.values().forEach(this::add);
        unchecked += other.unchecked;
    }

    public Map<ShareKey, ShareTally> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** The sums of all cells. */
    public ShareTally total() {
        ShareTally total = new ShareTally();
        cells.values().forEach(total::add);
        return total;
    }

    /** The rows with a percentage that was published, in their order. */
    public List<ShareRow> printed() {
        return Collections.unmodifiableList(printed);
    }

    /** How many such rows there were beyond those that were kept. */
    public long unchecked() {
        return unchecked;
    }

    private void keep(ShareRow row) {
        if (printed.size() < MAX_PRINTED) {
            printed.add(row);
        } else {
            unchecked++;
        }
    }
}
