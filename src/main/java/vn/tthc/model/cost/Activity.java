package vn.tthc.model.cost;

import java.util.Optional;
import vn.tthc.model.ProcedureName;

/**
 * What one row says of the work with a procedure. A text that is not given is empty.
 *
 * @param isAssumed whether the row does not say of which version it speaks
 * @param task empty if the row states terms alone, such as fees
 */
public record Activity(
        ProcedureName procedure,
        Version version,
        boolean isAssumed,
        String segment,
        Optional<Task> task,
        Terms terms) {}
