package vn.tthc.model.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.tthc.model.Fraction;

/**
 * What an hour of somebody's work is worth, or from what it is reckoned.
 *
 * @param name by which lists name it; empty for income per head and for a rate that a list states itself
 * @param year of which it is the rate; empty where a list states it itself
 * @param sources among how many sources of that year it was chosen
 */
public record HourlyRate(String name, BigDecimal amount, Per per, String year, String source, int sources) {
    /** For how long a rate is paid. */
    public enum Per {
        HOUR,
        DAY,
        MONTH,
        YEAR;

        /** The name in files and machine formats. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By what such an amount is divided for an hour, one after the other. */
        public List<BigDecimal> divisors(WorkTime time) {
            return switch (this) {
                case HOUR -> List.of();
                case DAY -> List.of(time.hoursPerDay());
                case MONTH -> List.of(time.daysPerMonth(), time.hoursPerDay());
                case YEAR -> List.of(time.monthsPerYear(), time.daysPerMonth(), time.hoursPerDay());
            };
        }
    }

    /** An amount an hour that stands in a list itself. */
    public static HourlyRate stated(BigDecimal amount) {
        return new HourlyRate("", amount, Per.HOUR, "", "", 1);
    }

    /** Whether it stands in a list itself, so that nobody knows of what year it is. */
    public boolean isStated() {
        return year.isEmpty();
    }

    /** This rate as one of several that are averaged. */
    public HourlyRate among(int many) {
        return new HourlyRate(name, amount, per, year, source, many);
    }

    /** The exact amount an hour. */
    public Fraction hourly(WorkTime time) {
        Fraction hourly = Fraction.of(amount);
        for (BigDecimal divisor : per.divisors(time)) {
            hourly = hourly.dividedBy(divisor);
        }
        return hourly;
    }
}
