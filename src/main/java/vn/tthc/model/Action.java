package vn.tthc.model;

import java.util.Locale;

/** What is proposed for a procedure (phương án): as resolutions count them, in the order of their tables. */
public enum Action {
    /** Amended or supplemented: sửa đổi, bổ sung, đơn giản hóa. */
    SIMPLIFY,
    /** Thay thế. */
    REPLACE,
    MERGE,
    /** The procedure ends: its proposed days, cost and documents are 0. */
    ABOLISH,
    /** Phân cấp: to a lower body. */
    DECENTRALISE,
    /** Phân quyền: to a local authority, by law. */
    DEVOLVE,
    /** Ủy quyền. */
    DELEGATE,
    /** Papers are replaced by data (thay giấy tờ bằng dữ liệu). */
    DATA,
    /** Issued for the first time: nothing was in force that could be cut, so it is left out of every measure. */
    NEW,
    /** The procedure stays as it is: where no proposed value is given, it is the current one. */
    KEEP;

    /** The name in machine formats. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes a procedure that there is. */
    public boolean isTouching() {
        return this != NEW && this != KEEP;
    }

    /** Whether the procedure is from then on settled by another body, or by none. */
    public boolean isGivingAway() {
        return this == ABOLISH || this == DECENTRALISE || this == DEVOLVE || this == DELEGATE;
    }
}
