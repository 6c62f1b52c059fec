package vn.tthc.batch;

import java.util.List;
import java.util.Optional;
import vn.tthc.model.problem.Problem;

/**
 * What is to be known of a source that was read before it is its turn, beside its sums.
 *
 * @param lists in their order
 * @param rest the problems after the last of them
 * @param failure why it could not be read to its end
 * @param isReport whether it is a saved report, which was not read
 */
record ReadSource(List<ListAccount> lists, ProblemLog.Later rest, Optional<Problem> failure, boolean isReport) {}
