package vn.tthc.model;

import java.math.BigDecimal;

/**
 * What a unit has scored. A text that is not given is empty.
 *
 * @param group the units among which it is ranked
 * @param printed the class that was published
 */
public record Score(String agency, String group, BigDecimal score, String printed) {}
