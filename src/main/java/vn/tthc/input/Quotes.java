package vn.tthc.input;

/**
 * Follows the quotes of one CSV record as RFC 4180 has them: a quote opens at the beginning of a cell and closes at its
 * end, and one inside is doubled. Readers that are kinder than that join and lose cells without a word.
 */
final class Quotes {
    private enum Place {
        CELL_START,
        BARE,
        QUOTED,
        AFTER_QUOTE
    }

    private final char delimiter;
    private Place place = Place.CELL_START;
    private int cell = 1;
    private boolean stray;

    Quotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Follows the next line of the record; stops at a quote that stands where none may. */
    void follow(String line) {
        for (int i = 0; i < line.length() && !stray; i++) {
            char c = line.charAt(i);
            switch (place) {
                case QUOTED -> {
                    if (c == '"') {
                        place = Place.AFTER_QUOTE;
                    }
                }
                case CELL_START, BARE, AFTER_QUOTE -> outside(c);
            }
        }
    }

    /** Whether a quote is open at the end of the line, so that the record goes on. */
    boolean isOpen() {
        return place == Place.QUOTED && !stray;
    }

    /** Whether a quote stands where none may. */
    boolean isStray() {
        return stray;
    }

    /** The number of the cell that was reached. */
    int cell() {
        return cell;
    }

    private void outside(char c) {
        if (c == delimiter) {
            place = Place.CELL_START;
            cell++;
        } else if (c == '"') {
            stray = place == Place.BARE;
            place = Place.QUOTED;
        } else {
            stray = place == Place.AFTER_QUOTE;
            place = Place.BARE;
        }
    }
}
