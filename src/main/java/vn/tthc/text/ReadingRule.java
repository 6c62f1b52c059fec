package vn.tthc.text;

import vn.tthc.model.problem.ProblemCode;

/**
 * How the cells of a column are read: the style of their numbers, and what a number is measured in that stands without a
 * unit of its own.
 *
 * @param unit what the header, the list or the number format says; a unit in the text of a cell goes before it
 * @param words how it says it, for messages; empty if it says nothing
 */
public record ReadingRule(NumberRule numbers, Unit unit, String words) {
    /** A rule of a column that says no unit. */
    public static ReadingRule of(NumberRule numbers) {
        return new ReadingRule(numbers, Unit.UNSTATED, "");
    }

    public ReadingRule with(Unit stated, String inWords) {
        return new ReadingRule(numbers, stated, inWords);
    }

    /** Whether a number that stands alone is the value as it stands. */
    public boolean isPlain() {
        return unit == Unit.UNSTATED;
    }

    /** What a number that stands alone says with the unit of its column. */
    public Reading bare(Reading number) {
        if (!(number instanceof Reading.Value value)) {
            return number;
        }
        return switch (unit) {
            case UNSTATED, COUNT, PERCENT -> number;
            case MISSING -> value.amount().signum() == 0 ? number : fault("no-unit");
            case UNKNOWN, FOREIGN -> fault("of-column");
            default -> unit.of(value.amount());
        };
    }

    private Reading fault(String kind) {
        return new Reading.Fault(ProblemCode.UNKNOWN_UNIT, kind, words);
    }
}
