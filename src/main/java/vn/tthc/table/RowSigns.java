package vn.tthc.table;

import vn.tthc.schema.ListKind;

/**
 * What a row shows of summing up others, or of being a part of one, rather than being one of the list.
 *
 * @param wording how it is worded
 * @param code whether it has a code
 * @param number whether it has a number of its own, as most lists have in front
 * @param names whether it has an agency or a sector, of its own or from a heading
 * @param level of which of the groups in the list it may be the first row, with the sums of those below
 */
public record RowSigns(Wording wording, Mark code, Mark number, boolean names, Level level) {
    /** Nothing that would tell a row from others. */
    public static final RowSigns NONE = new RowSigns(Wording.ORDINARY, Mark.THERE, Mark.THERE, true, Level.NONE);

    /** How the row of a group is told from those below it; the outer ones first. */
    public enum Level {
        /** "Khối sở", "Các xã": may as well be the name of one that is counted. */
        WORDS(-1),
        /** It has no number where others have one. */
        UNNUMBERED(0),
        /** A, B, C: in the column of numbers or before the name. */
        LETTER(1),
        /** I, II, III. */
        ROMAN(1),
        /** 1, 2, 3. */
        NUMBER(3),
        /** 1.1, 1.2. */
        NUMBER_2(4),
        /** 1.1.1. */
        NUMBER_3(5),
        /** a, b, c. */
        SMALL_LETTER(6),
        /** "-", "+". */
        DASH(7),
        /** It heads none. */
        NONE(8);

        private final int depth;

        Level(int depth) {
            this.depth = depth;
        }

        /** How far inside it is. Chapters (1) may stand in one another, in the order in which a list begins with them. */
        public int depth() {
            return depth;
        }

        /** Whether it is numbered as a chapter is. */
        public boolean isChapter() {
            return this == LETTER || this == ROMAN;
        }

        /** Whether its number tells of what level it is. */
        public boolean isNumbered() {
            return this != WORDS && this != UNNUMBERED && this != NONE;
        }
    }

    /** How a row is worded. */
    public enum Wording {
        ORDINARY,
        /** "Tỉnh Long An": may be the whole of those that are listed, but "Tỉnh Đoàn" is one of them. */
        PLACE,
        /** "Tổng số ngày": may be of a total. */
        LIKE_TOTAL,
        /** "Toàn tỉnh", "Sở Y tế Total": nothing else, but may be the name of a whole that is listed beside its parts. */
        WHOLE,
        /** "Tổng cộng". */
        TOTAL,
        /** "Bình quân": sums up others, and yet is not their sum. */
        MEAN,
        /** "Bước 1", "- Thẩm định", 1.1: a part of the row above. */
        PART,
        /** A part of the row above where that row has figures of its own, which would count twice. */
        PART_OF_FIGURES
    }

    /** Whether a row has what others have. */
    public enum Mark {
        /** The list has no such column. */
        NO_COLUMN,
        MISSING,
        THERE
    }

    /** These signs for a part of a row that has figures. A part of a task is a task too, which tells nothing of it. */
    public RowSigns belowFigures(ListKind kind) {
        Mark mark = kind == ListKind.ACTIVITIES ? Mark.MISSING : code;
        return new RowSigns(Wording.PART_OF_FIGURES, mark, number, names, level);
    }

    /** Whether there is reason to compare the row with others. */
    public boolean areSuspicious() {
        return code != Mark.THERE
                && (wording != Wording.ORDINARY
                        || code == Mark.MISSING
                        || number == Mark.MISSING
                        || level != Level.NONE
                        || !names);
    }
}
