package vn.tthc.report;

/** A column of a table. */
record Column(String title, Kind kind) {
    /** What stands in a column. */
    enum Kind {
        /** Text, which may be shortened where there is no room. */
        NAME,
        /** A number or percentage, aligned to the right and never shortened. */
        NUMBER
    }
}
