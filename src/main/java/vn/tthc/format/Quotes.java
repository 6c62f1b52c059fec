package vn.tthc.format;

/**
 * Follows the quotes of one CSV record as RFC 4180 has them: a quote opens at the beginning of a cell and closes at its
 * end, and one inside is doubled. Readers that are kinder than that join and lose cells without a word. A cell that begins
 * as a formula may have quotes: ="1.001230" is how Excel's users keep it a text.
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
    private boolean isFormula;
    private int line = -1;
    private int openedLine;
    private int openedCell;

    Quotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Follows the next line of the record; stops at a quote that stands where none may. */
    void follow(String text) {
        line++;
        for (int i = 0; i < text.length() && !stray; i++) {
            char c = text.charAt(i);
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

    /** The number of the line, from 0, on which the last quote opened that is or was open across lines. */
    int openedLine() {
        return openedLine;
    }

    /** The number of the cell in which that quote opened. */
    int openedCell() {
        return openedCell;
    }

    private void outside(char c) {
        if (c == delimiter) {
            place = Place.CELL_START;
            cell++;
        } else if (c == '"') {
            if (place == Place.BARE && isFormula) {
                return;
            }
            stray = place == Place.BARE;
            if (place == Place.CELL_START) {
                openedLine = line;
                openedCell = cell;
            }
            place = Place.QUOTED;
        } else {
            stray = place == Place.AFTER_QUOTE;
            isFormula = (c == '=' && place == Place.CELL_START) || (isFormula && place == Place.BARE);
            place = Place.BARE;
        }
    }
}
