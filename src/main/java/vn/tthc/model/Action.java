package vn.tthc.model;

/** What is proposed for a procedure (phương án đơn giản hóa). */
public enum Action {
    SIMPLIFY,
    MERGE,
    /** The procedure ends: its proposed days, cost and documents are 0. */
    ABOLISH,
    /** The procedure stays as it is: where no proposed value is given, it is the current one. */
    KEEP
}
