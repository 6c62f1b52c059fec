package vn.tthc.model.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem the product knows. The {@link #key} is stable: scripts may rely on it. */
public enum ProblemCode {
    // The source as a whole cannot be used.
    MISSING_FILE(Scope.FILE),
    UNREADABLE_FILE(Scope.FILE),
    NO_LISTS(Scope.FILE),
    BAD_ALIASES(Scope.FILE),
    BAD_TARGETS(Scope.FILE),
    BAD_RANKING(Scope.FILE),
    BAD_RATES(Scope.FILE),
    BAD_PRINTED(Scope.FILE),
    UNSUPPORTED_FORMAT(Scope.SOURCE),
    EMPTY_FILE(Scope.SOURCE),
    MISSING_COLUMN(Scope.SOURCE),
    DOUBLED_COLUMN(Scope.SOURCE),
    BROKEN_JSON(Scope.SOURCE),
    SEVERAL_LISTS(Scope.SOURCE),
    BROKEN_WORKBOOK(Scope.SOURCE),
    BROKEN_DOCUMENT(Scope.SOURCE),
    BROKEN_ARCHIVE(Scope.SOURCE),
    EXPANDS_TOO_FAR(Scope.SOURCE),
    FILE_CHANGED(Scope.SOURCE),
    NO_SHEET(Scope.SOURCE),
    REPEATED_LIST(Scope.SOURCE),
    SEVERAL_TABLES(Scope.SOURCE),
    BAD_REPORT(Scope.SOURCE),
    REPORT_AS_LIST(Scope.SOURCE),
    BAD_HEADER(Scope.SOURCE),
    NUMBER_STYLES(Scope.SOURCE),
    MONTH_FIRST(Scope.SOURCE),
    SCORE_SCALE(Scope.SOURCE),
    UNIT_CONFLICT(Scope.SOURCE),

    // The row cannot be taken apart.
    BAD_ENCODING(Scope.ROW),
    UNCLOSED_QUOTE(Scope.ROW),
    STRAY_QUOTE(Scope.ROW),
    RECORD_TOO_LONG(Scope.ROW),
    TOO_FEW_CELLS(Scope.ROW),
    TOO_MANY_CELLS(Scope.ROW),
    CELL_TOO_LONG(Scope.ROW),
    BAD_JSON(Scope.ROW),
    DOUBLED_KEY(Scope.ROW),
    BAD_TYPE(Scope.ROW),

    NO_PROCEDURE(Scope.ROW),
    UNIT_AS_NAME(Scope.ROW),
    DOUBTFUL_ROW(Scope.ROW),

    // A value cannot be understood.
    BAD_NUMBER(Scope.ROW),
    AMBIGUOUS_NUMBER(Scope.ROW),
    NEGATIVE_VALUE(Scope.ROW),
    NOT_WHOLE(Scope.ROW),
    UNKNOWN_UNIT(Scope.ROW),
    BAD_DURATION(Scope.ROW),
    SEVERAL_CASES(Scope.ROW),
    TOLD_CHANGE(Scope.ROW),
    UNCHANGED_CURRENT(Scope.ROW),
    SAVED_CONFLICT(Scope.ROW),
    DATE_VALUE(Scope.ROW),
    FORMULA_ERROR(Scope.ROW),
    UNCALCULATED(Scope.ROW),
    MERGED_VALUE(Scope.ROW),
    PART_ABOVE_WHOLE(Scope.ROW),
    NO_UNIT(Scope.ROW),
    NO_SCORE(Scope.ROW),
    SCORE_SUM(Scope.ROW),
    FORM_SUM(Scope.ROW),
    SCORED_TWICE(Scope.ROW),
    ABOVE_MAXIMUM(Scope.ROW),
    UNKNOWN_STATUS(Scope.ROW),
    BAD_DATE(Scope.ROW),
    UNKNOWN_VERSION(Scope.ROW),
    NO_AMOUNT(Scope.ROW),
    UNKNOWN_RATE(Scope.ROW),
    RATE_YEAR(Scope.ROW),
    SEGMENT_CONFLICT(Scope.ROW),
    VERSION_CONFLICT(Scope.ROW),

    // The row is kept.
    NO_AGENCY(Scope.WARNING),
    NO_SECTOR(Scope.WARNING),
    NO_SECTORS(Scope.WARNING),
    NO_INDICATOR(Scope.WARNING),
    ZERO_WHOLE(Scope.WARNING),
    FORM_BALANCE(Scope.WARNING),
    NO_WHOLE(Scope.WARNING),
    FRACTION_SCORE(Scope.WARNING),
    PRINTED_UNREAD(Scope.WARNING),
    DUPLICATE_SHARE(Scope.WARNING),
    STATUS_CONFLICT(Scope.WARNING),
    TIME_UNKNOWN(Scope.WARNING),
    DUPLICATE_TASK(Scope.WARNING),
    OTHER_NAME(Scope.WARNING),
    UNIT_CHANGE(Scope.WARNING),
    INCREASE(Scope.WARNING),
    DUPLICATE_CODE(Scope.WARNING),
    DUPLICATES_UNCHECKED(Scope.WARNING),
    CODE_AS_NUMBER(Scope.WARNING),
    DAMAGED_CODE(Scope.WARNING),
    SEVERAL_CODES(Scope.WARNING),
    DASH_VALUE(Scope.WARNING),
    LONG_LIMIT(Scope.WARNING),
    UNKNOWN_ACTION(Scope.WARNING),
    ACTION_CONFLICT(Scope.WARNING),
    NOTED_ABOLITION(Scope.WARNING),
    JOIN_UNMATCHED(Scope.WARNING),
    JOIN_AMBIGUOUS(Scope.WARNING),
    PROPOSAL_UNMATCHED(Scope.WARNING),
    OTHER_AGENCY(Scope.WARNING),
    PROPOSAL_CONFLICT(Scope.WARNING),
    NOT_IN_BASELINE(Scope.WARNING),
    OTHER_BASELINE(Scope.WARNING),
    HALF_PAIR(Scope.WARNING),
    COLUMN_UNIT(Scope.WARNING),
    SMALL_COST(Scope.WARNING),
    UNUSED_COLUMN(Scope.WARNING),
    UNNAMED_COLUMN(Scope.WARNING),
    HIDDEN_ROWS(Scope.WARNING),
    HIDDEN_COLUMNS(Scope.WARNING),
    HIDDEN_SHEETS(Scope.WARNING),
    OTHER_SHEETS(Scope.WARNING),
    /** A table of a document that is no list and does not go on with one. */
    OTHER_TABLE(Scope.WARNING),
    TOTAL_DIFFERS(Scope.WARNING),
    SWALLOWED_ROWS(Scope.WARNING),
    UNUSED_MAP(Scope.WARNING),
    UNUSED_ALIAS(Scope.WARNING),
    NEAR_NAME(Scope.WARNING),
    SUM_OF_AGENCIES(Scope.WARNING),
    GARBLED_NAME(Scope.WARNING),
    NO_ROWS(Scope.WARNING),
    REPEATED_SOURCE(Scope.WARNING),
    REPORT_NOT_TAKEN(Scope.WARNING),
    NOT_READ(Scope.WARNING),
    TOP_INCOMPLETE(Scope.WARNING);

    /** What a problem of some code concerns. */
    public enum Scope {
        /** The file is not there or cannot be read. */
        FILE,
        /** The content is no list that can be read to its end. */
        SOURCE,
        /** One row is rejected. */
        ROW,
        /** Nothing is rejected. */
        WARNING
    }

    private final Scope scope;

    ProblemCode(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    public Severity severity() {
        return scope == Scope.WARNING ? Severity.WARNING : Severity.ERROR;
    }

    /** The stable name, such as {@code bad-number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemCode> find(String key) {
        return Arrays.stream(values()).filter(code -> code.key().equals(key)).findFirst();
    }
}
