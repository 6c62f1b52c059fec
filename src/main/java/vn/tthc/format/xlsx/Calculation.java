package vn.tthc.format.xlsx;

/**
 * How results of formulas are stored by the program that wrote a workbook. Programs that cannot calculate store nothing,
 * nothing with a type, or 0, and ask whoever opens the workbook to calculate; what they store is no figure.
 *
 * @param isAsked whether the workbook asks for calculation when it is opened, as XlsxWriter and openpyxl have it ask; Excel
 *     and LibreOffice, which calculate, do not
 * @param isOfPoi whether Apache POI wrote it, which stores 0.0 without asking for calculation
 */
record Calculation(boolean isAsked, boolean isOfPoi) {
    /** Whether such a value is the result of a formula. */
    boolean isDone(boolean hasValue, StoredKind kind, byte[] bytes, int from, int to) {
        if (!hasValue) {
            return false;
        }
        if (from == to) {
            // An empty text is a result, which Excel and LibreOffice say by the type; openpyxl writes it without.
            return kind == StoredKind.TEXT && !isAsked;
        }
        return kind != StoredKind.NUMBER || !(isAsked || isOfPoi) || !isZero(bytes, from, to);
    }

    private boolean isZero(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != '0' && bytes[at] != '.') {
                return false;
            }
        }
        return isAsked || to - from == "0.0".length();
    }
}
