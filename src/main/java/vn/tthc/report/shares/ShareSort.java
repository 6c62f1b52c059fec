package vn.tthc.report.shares;

/** In which order groups of shares stand. Numbers go greatest first; ties by name. */
public enum ShareSort {
    PERCENT,
    PART,
    WHOLE,
    NAME
}
