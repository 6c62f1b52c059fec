package vn.tthc.model;

import java.util.Optional;

/**
 * A percentage that was published of one procedure.
 *
 * @param code of the procedure; empty if it has none
 * @param numbers the procedure's own values; empty if not both are known
 */
public record Published(
        String code, String name, String agency, Measure measure, Printed printed, Optional<Change> numbers) {}
