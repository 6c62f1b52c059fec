package vn.tthc.model.target;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tthc.model.GroupName;
import vn.tthc.model.Measure;

/**
 * What must be reached, of what, and by whom.
 *
 * @param agency for which alone it holds; empty if for all
 */
public record Target(Subject subject, Goal goal, String agency) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?%?");

    /** Reads {@code 30}, {@code 27.5} or {@code 30%}; empty if it is no percentage above 0 and up to 100. */
    public static Optional<BigDecimal> parsePercent(String text) {
        return Optional.of(PERCENT.matcher(text.strip()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new BigDecimal(matcher.group(1)))
                .filter(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0);
    }

    /** Reads {@code days=30}: a measure, and at least so many percent of it for all. */
    public static Optional<Target> parse(String word) {
        int equals = word.indexOf('=');
        Optional<Measure> measure = Measure.find(equals < 0 ? "" : word.substring(0, equals));
        Optional<BigDecimal> percent = parsePercent(word.substring(equals + 1));
        return measure.flatMap(one -> percent.map(share -> new Target(Subject.of(one), new Goal(share), "")));
    }

    /** Whether it holds for an agency; empty for all together. */
    public boolean isFor(String name) {
        return agency.isEmpty() || GroupName.identity(agency).equals(GroupName.identity(name));
    }
}
