package vn.tthc.summary;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.tthc.model.Indication;
import vn.tthc.model.Share;
import vn.tthc.model.Standing;

/** The exact sums of one group of shares. */
public final class ShareTally {
    private final ExactSum part = new ExactSum(0);
    private final ExactSum whole = new ExactSum(0);
    private final Map<Standing, Long> standings = new EnumMap<>(Standing.class);
    private long rows;
    private long leftOut;
    private long bounds;

    void add(Indication indication) {
        rows++;
        if (indication.standing().isPresent()) {
            standings.merge(indication.standing().get(), 1L, Long::sum);
        } else if (indication.share().isPresent()) {
            part.add(indication.share().get().part());
            whole.add(indication.share().get().whole());
            bounds += indication.isBound() ? 1 : 0;
        } else {
            leftOut++;
        }
    }

    /** Adds all that the other has counted. */
    public void add(ShareTally other) {
        part.add(other.part);
        whole.add(other.whole);
        rows += other.rows;
        leftOut += other.leftOut;
        bounds += other.bounds;
        other.standings.forEach((standing, count) -> standings.merge(standing, count, Long::sum));
    }

    public long rows() {
        return rows;
    }

    /** Number of rows of which part or whole is not known. */
    public long leftOut() {
        return leftOut;
    }

    /** Number of rows of which part or whole is only a bound, such as "hơn 900", so that the sums are bounds too. */
    public long bounds() {
        return bounds;
    }

    /** Whether the numbers of any row are known. */
    public boolean isKnown() {
        return leftOut < rows;
    }

    /** How many records stand how. */
    public Map<Standing, Long> standings() {
        return Collections.unmodifiableMap(standings);
    }

    /**
     * The share of the group.
     *
     * @param done what counts as the part among records
     * @param counted what belongs to the whole
     */
    public Share share(Set<Standing> done, Set<Standing> counted) {
        Share share = new Share(part.value(), whole.value());
        for (Map.Entry<Standing, Long> entry : standings.entrySet()) {
            BigDecimal records = BigDecimal.valueOf(entry.getValue());
            if (counted.contains(entry.getKey())) {
                share = share.plus(new Share(done.contains(entry.getKey()) ? records : BigDecimal.ZERO, records));
            }
        }
        return share;
    }
}
