package vn.tthc.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.row.ListIntake;
import vn.tthc.table.Row;

/** Says what is wrong with rows that were judged by their parts: in words as long as anybody reads them, else it is counted. */
final class RowTeller {
    private static final List<Problem> REPEATED = List.of(Problem.of(ProblemCode.DUPLICATE_CODE, Location.of("")));

    private final ListIntake<?> list;

    RowTeller(ListIntake<?> list) {
        this.list = list;
    }

    /** Reads a row by the way of all lists. */
    interface Reading {
        Optional<Row> read() throws IOException, UnreadableException;
    }

    /**
     * Says what is wrong with a row.
     *
     * @param earlier where its code stood before, if it did
     * @param row is read for words alone
     */
    void tell(Verdict verdict, Optional<Long> earlier, Reading row) throws IOException, UnreadableException {
        boolean inWords = !verdict.isFine() && list.wantsWords(verdict.problems(), verdict.isRejected());
        boolean repeatedInWords = earlier.isPresent() && list.wantsWords(REPEATED, false);
        Optional<Row> read = inWords || repeatedInWords ? row.read() : Optional.empty();
        if (inWords) {
            list.tell(read.orElseThrow(), verdict.isRejected());
        } else if (!verdict.isFine()) {
            list.count(verdict.problems());
        }
        if (repeatedInWords) {
            list.warnOfRepeated(read.orElseThrow(), earlier.get());
        } else if (earlier.isPresent()) {
            list.count(REPEATED);
        }
    }
}
