package vn.tthc.text;

/** Which of several time limits in one cell counts, if the user allows the choice. */
public enum Cases {
    MAX,
    MIN
}
