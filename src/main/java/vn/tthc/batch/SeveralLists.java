package vn.tthc.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.input.ListIdentity;
import vn.tthc.input.ListPlace;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** The lists of a file that may have several: its sheets, and tables below each other. None of them may repeat others. */
final class SeveralLists {
    /** More tables than this are no lists. */
    private static final int MAX_TABLES = 100;

    /** What is wrong with sheets that are no lists. */
    private static final Set<ProblemCode> NO_LIST =
            EnumSet.of(ProblemCode.MISSING_COLUMN, ProblemCode.EMPTY_FILE, ProblemCode.BAD_HEADER);

    private final Source source;
    private final InputStream in;
    private final ReadOptions options;
    private final List<ListIdentity> lists = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /** Finds out what a list is. */
    interface Look {
        /** Notes the rows of a list; whether another one follows it. */
        boolean note(Content content, ListIdentity identity) throws UnreadableException;
    }

    /** What is done with a content. */
    interface Use {
        void of(Content content) throws UnreadableException;
    }

    SeveralLists(Source source, InputStream in, ReadOptions options) {
        this.source = source;
        this.in = in;
        this.options = options;
    }

    /**
     * Finds all lists.
     *
     * @throws UnreadableException if there is no list, or one that cannot be read, or one that repeats others
     */
    void find(Content content, List<Optional<String>> sheets, Look look) throws UnreadableException, IOException {
        Optional<UnreadableException> first = Optional.empty();
        for (Optional<String> sheet : sheets) {
            try {
                findTables(content, sheet, look);
            } catch (UnreadableException e) {
                ProblemCode code = e.problem().code();
                if (!NO_LIST.contains(code) || sheets.size() == 1) {
                    throw e;
                }
                first = first.isEmpty() ? Optional.of(e) : first;
                if (code != ProblemCode.EMPTY_FILE) {
                    others.add(sheet.orElse(""));
                }
            }
        }
        if (lists.isEmpty() && first.isPresent()) {
            throw first.get();
        }
        Optional<Problem> repeated = ListIdentity.findRepeated(source.shown(), lists);
        if (repeated.isPresent()) {
            throw new UnreadableException(repeated.get());
        }
    }

    private void findTables(Content content, Optional<String> sheet, Look look)
            throws UnreadableException, IOException {
        ListPlace place = new ListPlace(sheet, 1);
        for (boolean more = true; more && place.table() <= MAX_TABLES; place = place.next()) {
            ListIdentity identity = new ListIdentity(place);
            boolean[] followed = new boolean[1];
            open(content, one -> followed[0] = look.note(one, identity));
            lists.add(identity);
            more = followed[0];
        }
    }

    /** Opens the file again where its content can be read only once. */
    void open(Content content, Use use) throws UnreadableException, IOException {
        if (content.canBeReadAgain()) {
            use.of(content);
        } else {
            try (Content again = Content.open(source, in, options)) {
                use.of(again);
            }
        }
    }

    List<ListPlace> places() {
        return lists.stream().map(ListIdentity::place).toList();
    }

    /** Says which sheets are no lists. */
    Optional<Problem> findUnread() {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemCode.OTHER_SHEETS,
                        Location.of(source.shown()),
                        "\"" + String.join("\", \"", others) + "\""));
    }
}
