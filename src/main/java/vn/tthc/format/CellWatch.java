package vn.tthc.format;

/**
 * Watches the XML of a workbook for cells for which the library would make room without measure: in column ZZZZZZ, or with
 * the text of number 2000000000.
 */
final class CellWatch {
    /** No sheet has a column beyond XFD. */
    private static final int MAX_LETTERS = 3;

    private static final int MAX_SHOWN = 20;
    private static final int MAX_DIGITS = 9;

    private enum Place {
        OUTSIDE,
        NAME,
        CELL,
        VALUE
    }

    private final StringBuilder word = new StringBuilder();
    private Place place = Place.OUTSIDE;
    private int quote;
    /** The name of the attribute in whose value the watch is. */
    private String attribute = "";

    private boolean isShared;
    private String beyond = "";
    private long lastShared = -1;
    private long texts;

    /** Takes the next bytes. A byte 0 is half a character of UTF-16. */
    void follow(byte[] bytes, int until) {
        for (int at = 0; at < until; at++) {
            byte b = bytes[at];
            if (place == Place.OUTSIDE) {
                if (b == '<') {
                    begin(Place.NAME);
                }
            } else if (b != 0) {
                switch (place) {
                    case NAME -> inName(b);
                    case CELL -> inCell(b);
                    case VALUE -> inValue(b);
                    case OUTSIDE -> throw new IllegalStateException();
                }
            }
        }
    }

    /** The first reference to a cell or text that no workbook can have; else empty. */
    String beyond() {
        return beyond;
    }

    /** The highest number of a shared text that a cell names; else -1. */
    long lastShared() {
        return lastShared;
    }

    /** How many shared texts there are, at most. */
    long texts() {
        return texts;
    }

    private void begin(Place next) {
        place = next;
        word.setLength(0);
    }

    private void inName(byte b) {
        if (b == ':') {
            word.setLength(0);
        } else if (b == '>' || b == '/' || isWhite(b)) {
            endName(b);
        } else {
            append(b);
        }
    }

    private void endName(byte b) {
        String name = word.toString();
        texts += name.equals("si") ? 1 : 0;
        begin(Place.OUTSIDE);
        if (name.equals("c")) {
            isShared = false;
            if (isWhite(b)) {
                begin(Place.CELL);
                quote = 0;
                attribute = "";
            }
        } else if (name.equals("v") && isShared && b == '>') {
            begin(Place.VALUE);
        }
    }

    /** An escaped character may be anything, and none is needed in the attributes of a cell. */
    private void inCell(byte b) {
        boolean isDigit = b >= '0' && b <= '9';
        if (b == '&' || (isDigit && word.length() > MAX_LETTERS)) {
            isBeyond(b);
        }
        if ((b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) {
            append(b);
            return;
        }
        if (quote == 0 && (b == '"' || b == '\'')) {
            quote = b;
            word.setLength(0);
        } else if (quote != 0 && b == quote) {
            isShared |= attribute.equals("t") && word.toString().equals("s");
            quote = 0;
            word.setLength(0);
        } else if (quote == 0 && b == '=') {
            attribute = word.toString();
        } else if (quote == 0 && b == '>') {
            begin(Place.OUTSIDE);
        } else if (quote != 0 && b != '$') {
            word.setLength(0);
        } else if (quote == 0 && b == ':') {
            word.setLength(0);
        }
    }

    private void inValue(byte b) {
        if (b >= '0' && b <= '9') {
            append(b);
        } else if (b == '<' && word.length() > 0 && word.length() <= MAX_DIGITS) {
            lastShared = Math.max(lastShared, Long.parseLong(word.toString()));
            begin(Place.NAME);
        } else {
            // The library will refuse what is no number, but not what is escaped or too large.
            isBeyond(b);
            begin(b == '<' ? Place.NAME : Place.OUTSIDE);
        }
    }

    private void isBeyond(byte b) {
        if (beyond.isEmpty()) {
            beyond = word.toString() + (b > ' ' ? (char) b : "");
        }
    }

    private void append(byte b) {
        if (word.length() < MAX_SHOWN) {
            word.append((char) b);
        }
    }

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
