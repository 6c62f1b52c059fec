package vn.tthc.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.tthc.bulk.BulkRows;
import vn.tthc.bulk.scan.BulkScanner;
import vn.tthc.bulk.scan.PartSink;
import vn.tthc.format.Content;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.DuplicateCodes;
import vn.tthc.row.Intake;
import vn.tthc.row.ListIntake;
import vn.tthc.source.BlockLines;
import vn.tthc.source.BlockPlaces;
import vn.tthc.source.Blocks;
import vn.tthc.source.Stretch;
import vn.tthc.table.PlacedRows;
import vn.tthc.table.Rows;

/**
 * A list that is read by blocks of its bytes: all of it, or a stretch, whose rows count later, when all stretches are joined.
 *
 * @param places where in the content the blocks are
 * @param lists makes what takes the rows
 * @param parts take what is counted of the rows of a block
 * @param scanners make what scans a block
 * @param jobs how many threads may scan
 */
record BlockList<T, R>(
        Content content,
        BlockPlaces places,
        PlacedRows rows,
        Function<Rows, ? extends ListIntake<R>> lists,
        PartSink<T> parts,
        Supplier<BulkScanner<T>> scanners,
        int jobs) {
    /** Reads all rows of the blocks into what takes them. */
    R read(Blocks blocks, ListIntake<R> list) throws IOException, UnreadableException {
        return read(blocks, rows, list);
    }

    private R read(Blocks blocks, PlacedRows some, ListIntake<R> list) throws IOException, UnreadableException {
        try (BulkRows<T, R> bulk = new BulkRows<>(blocks, places, some, list, parts, scanners, jobs)) {
            return bulk.read();
        }
    }

    /**
     * Reads a stretch.
     *
     * @param head the first blocks of the list, which have its header
     * @throws UnreadableException also if the list cannot be read by stretches
     */
    R readStretch(ReadStretch its, Blocks head) throws IOException, UnreadableException {
        Stretch place = its.place();
        if (place.isFirst()) {
            return readPart(its, head);
        }
        passHead(place);
        try (InputStream in = content.source().openAt(place)) {
            Blocks blocks = its.blocks(in, 0, Blocks.SIZE);
            lines().goOn(blocks, place.linesBefore());
            return readPart(its, blocks);
        }
    }

    /** Ends a list of which all stretches were read: counts their rows, and says what is to be said of the whole. */
    R join(ReadStretch all) throws IOException, UnreadableException {
        passHead(all.place());
        all.checkEnd(rows.state());
        lines().goOn(new Blocks(InputStream.nullInputStream(), 1), all.place().linesUntil());
        rows.evidence().add(all.evidence());
        ListIntake<R> list = lists.apply(rows);
        list.add(all.counts());
        parts.rows().accept(all.counts().accepted());
        all.give(parts.end());
        DuplicateCodes codes = new DuplicateCodes();
        if (all.hasForgotten()) {
            codes.forget();
        }
        intake(list).remember(codes);
        return list.read(() -> {});
    }

    private BlockLines lines() {
        return (BlockLines) places;
    }

    /** Passes over the rows at the beginning of the list: they tell how others are read, and count with the first stretch. */
    private void passHead(Stretch place) throws IOException, UnreadableException {
        while (lines().linesBefore() < place.head() && rows.next().isPresent()) {
            // Rows of the head.
        }
        if (rows.areFollowed()) {
            throw notInStretches(content);
        }
        rows.goOn();
    }

    private R readPart(ReadStretch its, Blocks blocks) throws IOException, UnreadableException {
        its.begin(rows.state());
        StretchRows ofStretch = new StretchRows(rows, its);
        ListIntake<R> list = lists.apply(ofStretch);
        Intake<?> intake = intake(list);
        intake.leaveEnd();
        intake.remember(its.beginCodes());
        R result = read(blocks, ofStretch, list);
        if (intake.areCompared() || rows.areFollowed()) {
            its.doubt();
        }
        its.end(rows.state(), intake.counts(), rows.evidence());
        return result;
    }

    /** What takes the rows of a stretch. */
    private Intake<?> intake(ListIntake<?> list) throws UnreadableException {
        if (list instanceof Intake<?> intake) {
            return intake;
        }
        throw notInStretches(content);
    }

    /** Says that a list must be read as a whole. */
    static UnreadableException notInStretches(Content content) {
        return Content.problem(content.source(), ProblemCode.UNREADABLE_FILE, "stretch");
    }
}
