package vn.tthc.text;

/** Which of several time limits in one cell counts, if the user allows the choice. */
public enum Cases {
    MAX,
    MIN,
    /** All of them: what they come to lies between bounds, and where one must stand for all it is the longest. */
    RANGE
}
