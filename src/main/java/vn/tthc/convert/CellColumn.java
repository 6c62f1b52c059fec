package vn.tthc.convert;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.schema.Field;

/** A column of a list whose cells have a type, named as in JSON. */
public record CellColumn(String name, Type type) {
    /** What the cells of a column are. */
    public enum Type {
        /** Text, or nothing. */
        TEXT(0),
        /** Text, if need be an empty one. */
        NEEDED_TEXT(0),
        /** A number, or nothing. It has as many decimals as calendar days have that a ratio made working days. */
        DAYS(20),
        /** A number, or nothing. */
        NUMBER(6),
        /** A whole number that a long holds. */
        LINE(0);

        /** Whoever has exact numbers at all has so many digits of them. */
        public static final int DIGITS = 38;

        private final int decimals;

        Type(int decimals) {
            this.decimals = decimals;
        }

        public boolean isText() {
            return this == TEXT || this == NEEDED_TEXT;
        }

        /** How many of the digits are decimals. */
        public int decimals() {
            return decimals;
        }

        /** Whether a number stands in the column as it is. */
        boolean holds(BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() <= decimals && plain.precision() - plain.scale() <= DIGITS - decimals;
        }
    }

    /**
     * The columns of a list of procedures.
     *
     * @param withPlaces whether they are followed by those that say where each row stood
     */
    public static List<CellColumn> all(boolean withPlaces) {
        List<CellColumn> columns = new ArrayList<>();
        for (Field field : ListWriter.COLUMNS) {
            columns.add(new CellColumn(field.key(), type(field)));
        }
        if (withPlaces) {
            columns.add(new CellColumn(RowPlace.SOURCE, Type.TEXT));
            columns.add(new CellColumn(RowPlace.SHEET, Type.TEXT));
            columns.add(new CellColumn(RowPlace.LINE, Type.LINE));
        }
        return List.copyOf(columns);
    }

    private static Type type(Field field) {
        return switch (field) {
            case AGENCY, SECTOR -> Type.NEEDED_TEXT;
            case CURRENT_DAYS, PROPOSED_DAYS -> Type.DAYS;
            case VOLUME -> Type.NUMBER;
            default -> Field.isValue(field) ? Type.NUMBER : Type.TEXT;
        };
    }
}
