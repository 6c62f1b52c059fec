package vn.tthc.schema;

import java.util.List;

/** The headers that may stand over the columns of a table; by them it is found out which character separates its cells. */
public interface KnownHeaders {
    /** How many of the texts are known headers. */
    int known(List<String> names);

    /** Whether a row is the header beyond doubt, so that none needs to be looked at after it. */
    boolean isBeyondDoubt(List<String> names);
}
