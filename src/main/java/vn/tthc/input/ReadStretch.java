package vn.tthc.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.RowCounts;
import vn.tthc.row.figures.ShareProblems;
import vn.tthc.source.BlockEnd;
import vn.tthc.source.Blocks;
import vn.tthc.source.Digest;
import vn.tthc.source.DigestedBytes;
import vn.tthc.source.Encodings;
import vn.tthc.source.Stretch;
import vn.tthc.table.NumberEvidence;

/**
 * A stretch of a list that is read by itself, from what its header and its first rows tell: whether that is what the rows before it
 * tell is seen when it is joined with them. What one has is nothing to rely on as long as it {@linkplain #isSure is not sure}.
 */
public final class ReadStretch implements Serializable {
    private static final byte[] MARK = Encodings.Mark.UTF_8.bytes();

    private Stretch place;
    private final transient Optional<DuplicateCodes> earlier;
    private boolean isSure;
    /** What rows depend on of those before them, where it begins and where it ends. */
    private String before = "";

    private String after = "";
    private RowCounts counts = new RowCounts();
    /** What its rows add up to, null before they are read. */
    private Object part;
    /** Puts all of such sums into others. */
    private final transient BiConsumer<Object, Object> join;

    private transient DigestedBytes bytes = new DigestedBytes(InputStream.nullInputStream());
    private Digest digest = Digest.EMPTY;
    private Optional<NumberEvidence> evidence = Optional.empty();
    private Optional<ShareProblems> shares = Optional.empty();
    /** The codes of the first stretch, and the keys of those that the others add to them. */
    private Optional<DuplicateCodes> codes = Optional.empty();

    private int firstCodes;
    private long[] codeKeys = {};
    private boolean hasForgotten;

    /**
     * A stretch that is to be read.
     *
     * @param earlier the codes of the first stretch; empty if it is that one
     * @param join puts all of some sums, as their sink has them, into others
     */
    public ReadStretch(Stretch place, Optional<DuplicateCodes> earlier, BiConsumer<Object, Object> join) {
        this.place = place;
        this.earlier = earlier;
        this.join = join;
    }

    public Stretch place() {
        return place;
    }

    /** What notices codes that were there before. */
    DuplicateCodes beginCodes() {
        codes = Optional.of(earlier.map(DuplicateCodes::new).orElseGet(DuplicateCodes::new));
        return codes.get();
    }

    void begin(String state) {
        before = state;
        isSure = true;
    }

    /** Sees that what the first rows tell is what all rows tell. */
    void checkEnd(String state) {
        isSure &= after.equals(state);
    }

    /** Says that the outcome may be another one where the rows before are known. */
    public void doubt() {
        isSure = false;
    }

    void keep(ShareProblems found) {
        shares = Optional.of(found);
    }

    /** Takes a part of its sums that is complete. */
    void keep(Object some) {
        if (part == null) {
            part = some;
        } else {
            join.accept(part, some);
        }
    }

    /**
     * Its blocks.
     *
     * @param in its bytes, and those after it
     * @param mark how many bytes were left out at its beginning
     */
    Blocks blocks(InputStream in, int mark, int size) throws IOException {
        DigestedBytes before = new DigestedBytes(new ByteArrayInputStream(MARK, 0, mark));
        digest = before.digest();
        bytes = new DigestedBytes(Stretch.bounded(in, place.to() - place.from() - mark));
        return new Blocks(bytes, Optional.of(in), size, BlockEnd.LINE);
    }

    void end(String state, RowCounts itsCounts, NumberEvidence itsEvidence) throws IOException {
        after = state;
        counts = itsCounts;
        evidence = Optional.of(itsEvidence);
        digest = digest.plus(bytes.digest());
        DuplicateCodes its = codes.orElseThrow();
        hasForgotten = its.hasForgotten();
        codeKeys = earlier.map(its::without).orElse(codeKeys);
        firstCodes = its.size();
        codes = earlier.isPresent() ? Optional.empty() : codes;
    }

    /** Takes the codes of the first stretch, which those of the others are looked up in; empty if there are none. */
    public Optional<DuplicateCodes> takeCodes() {
        Optional<DuplicateCodes> taken = codes;
        codes = Optional.empty();
        return taken;
    }

    /** Takes the stretch that follows this one, which must not be used any more. */
    public void add(ReadStretch next, BiConsumer<Object, Object> joining) {
        isSure &= next.isSure && after.equals(next.before) && place.to() == next.place.from();
        after = next.after;
        place = place.plus(next.place);
        if (isSure) {
            counts.add(next.counts);
            joining.accept(part, next.part);
            digest = digest.plus(next.digest);
            evidence.orElseThrow().add(next.evidence.orElseThrow());
            shares.ifPresent(found -> isSure &= found.add(next.shares.orElseThrow()));
            codeKeys = LongStream.concat(Arrays.stream(codeKeys), Arrays.stream(next.codeKeys))
                    .toArray();
            hasForgotten |= next.hasForgotten;
            isSure &= codeKeys.length <= DuplicateCodes.MAX_CODES;
        }
    }

    /** Whether all of a list was read, by stretches that go on where others end. */
    public boolean isSure() {
        return isSure && place.isFirst() && place.isLast() && areCodesSure();
    }

    /** Whether no code is new in two stretches: in that case the later ones would be doubles. */
    private boolean areCodesSure() {
        long[] sorted = codeKeys.clone();
        Arrays.sort(sorted);
        boolean areDistinct = true;
        for (int i = 1; i < sorted.length; i++) {
            areDistinct &= sorted[i] != sorted[i - 1];
        }
        return areDistinct && (sorted.length == 0 || firstCodes + sorted.length <= DuplicateCodes.MAX_CODES);
    }

    /** That of its bytes. */
    public Digest digest() {
        return digest;
    }

    RowCounts counts() {
        return counts;
    }

    NumberEvidence evidence() {
        return evidence.orElseThrow();
    }

    Optional<ShareProblems> shares() {
        return shares;
    }

    boolean hasForgotten() {
        return hasForgotten;
    }

    @SuppressWarnings("unchecked") // the sink is of the kind that has made it
    <T> void give(Consumer<T> sums) {
        sums.accept((T) part);
    }
}
