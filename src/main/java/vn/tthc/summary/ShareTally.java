package vn.tthc.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.tthc.model.share.Share;
import vn.tthc.model.share.ShareRow;
import vn.tthc.model.share.Standing;

/** The exact sums of one group of shares. */
@SuppressWarnings("EnumOrdinal") // an array, for each record comes here
public final class ShareTally implements Serializable {
    private static final int PART = 0;
    private static final int WHOLE = 1;
    /** The parts of wholes that are not given. */
    private static final int APART = 2;

    private final ExactSums sums = new ExactSums(0, 0, 0);
    /** By the places of the standings. */
    private final long[] standings = new long[Standing.values().length];

    private long rows;
    private long leftOut;
    private long partsApart;
    private long bounds;

    /** Nothing yet. */
    public ShareTally() {
        sums.grow(1);
    }

    void add(ShareRow indication) {
        if (indication.standing().isPresent()) {
            add(indication.standing().get());
            return;
        }
        rows++;
        if (indication.share().isPresent()) {
            sums.add(0, PART, indication.share().get().part());
            sums.add(0, WHOLE, indication.share().get().whole());
            bounds += indication.isBound() ? 1 : 0;
        } else {
            leftOut++;
            indication.part().ifPresent(this::addApart);
        }
    }

    private void addApart(BigDecimal amount) {
        sums.add(0, APART, amount);
        partsApart++;
    }

    /** Counts a record. */
    void add(Standing standing) {
        rows++;
        standings[standing.ordinal()]++;
    }

    /** Adds all that the other has counted. */
    public void add(ShareTally other) {
        sums.add(0, other.sums, 0);
        partsApart += other.partsApart;
        rows += other.rows;
        leftOut += other.leftOut;
        bounds += other.bounds;
        for (int i = 0; i < standings.length; i++) {
            standings[i] += other.standings[i];
        }
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

    /** Whether the part of any row is known, even without its whole. */
    public boolean isPartKnown() {
        return leftOut < rows || partsApart > 0;
    }

    /** Whether the part of any row is known without its whole. */
    public boolean isAnyApart() {
        return partsApart > 0;
    }

    /**
     * The parts of all rows, those without a whole among them.
     *
     * @param done what counts as the part among records
     */
    public BigDecimal part(Set<Standing> done) {
        return share(done, done).part().add(sums.value(0, APART));
    }

    /** How many records stand how. */
    public Map<Standing, Long> standings() {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            if (standings[standing.ordinal()] > 0) {
                counts.put(standing, standings[standing.ordinal()]);
            }
        }
        return counts;
    }

    /**
     * The share of the group.
     *
     * @param done what counts as the part among records
     * @param counted what belongs to the whole
     */
    public Share share(Set<Standing> done, Set<Standing> counted) {
        Share share = new Share(sums.value(0, PART), sums.value(0, WHOLE));
        for (Map.Entry<Standing, Long> entry : standings().entrySet()) {
            BigDecimal records = BigDecimal.valueOf(entry.getValue());
            if (counted.contains(entry.getKey())) {
                share = share.plus(new Share(done.contains(entry.getKey()) ? records : BigDecimal.ZERO, records));
            }
        }
        return share;
    }
}
