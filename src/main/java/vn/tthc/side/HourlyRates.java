package vn.tthc.side;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tthc.model.Fraction;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.WorkTime;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.source.Source;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Reading;
import vn.tthc.text.ReadingRule;
import vn.tthc.text.Texts;
import vn.tthc.text.WorkAmounts;

/**
 * The rates that lists of activities may name, from a file of the user, and income per head for work of which no rate is
 * named.
 *
 * @param income what counts where a row names no rate
 * @param year the year whose rates count; empty if the file may have but one for each name
 * @param time by which rates for different times are compared
 */
public record HourlyRates(List<HourlyRate> known, Optional<HourlyRate> income, Optional<String> year, WorkTime time) {
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String PER = "per";
    private static final String YEAR = "year";
    private static final String SOURCE = "source";
    private static final Pattern YEAR_TEXT = Pattern.compile("\\d{4}");

    public HourlyRates {
        known = List.copyOf(known);
    }

    /** Whether a text says of which year something is. */
    public static boolean isYear(String text) {
        return YEAR_TEXT.matcher(text).matches();
    }

    /** Income per head of a year; empty if the text is no amount. */
    public static Optional<HourlyRate> income(String amount, String year, String source) {
        return amount(amount).map(value -> new HourlyRate("", value, HourlyRate.Per.YEAR, year, source, 1));
    }

    /**
     * Reads a file of rates.
     *
     * @param problems takes everything that is wrong with it
     * @return empty if anything is
     */
    public static Optional<List<HourlyRate>> read(Source source, Consumer<Problem> problems) {
        SideFile file = new SideFile(source, ProblemCode.BAD_RATES, problems);
        List<HourlyRate> rates = new ArrayList<>();
        file.read(InputStream.nullInputStream(), List.of(NAME, VALUE, YEAR, SOURCE), line -> find(file, line)
                .ifPresent(rate -> {
                    if (rates.stream().anyMatch(earlier -> isSame(earlier, rate))) {
                        file.report(line, line.get(NAME), "twice", rate.name(), rate.year());
                    }
                    rates.add(rate);
                }));
        return file.isFaulty() ? Optional.empty() : Optional.of(rates);
    }

    private static boolean isSame(HourlyRate a, HourlyRate b) {
        return isNamed(a, b.name())
                && a.year().equals(b.year())
                && Texts.fold(a.source()).equals(Texts.fold(b.source()));
    }

    private static boolean isNamed(HourlyRate rate, String name) {
        return Texts.fold(rate.name()).equals(Texts.fold(name));
    }

    private static Optional<HourlyRate> find(SideFile file, SideFile.Line line) {
        SideFile.Cell name = line.get(NAME);
        SideFile.Cell value = line.get(VALUE);
        SideFile.Cell year = line.get(YEAR);
        Optional<HourlyRate.Per> per = Arrays.stream(HourlyRate.Per.values())
                .filter(one -> line.get(PER).text().isEmpty()
                        ? one == HourlyRate.Per.HOUR
                        : one.key().equalsIgnoreCase(line.get(PER).text()))
                .findFirst();
        Optional<BigDecimal> amount = amount(value.text());
        if (name.isEmpty()) {
            file.report(line, name, "empty");
        } else if (amount.isEmpty()) {
            file.report(line, value, "number", value.text());
        } else if (per.isEmpty()) {
            String times = Arrays.stream(HourlyRate.Per.values())
                    .map(HourlyRate.Per::key)
                    .collect(Collectors.joining(", "));
            file.report(line, line.get(PER), "per", line.get(PER).text(), times);
        } else if (!isYear(year.text())) {
            file.report(line, year, "year", name.text());
        } else if (line.get(SOURCE).isEmpty()) {
            file.report(line, line.get(SOURCE), "source", name.text());
        } else {
            return Optional.of(new HourlyRate(
                    name.text(),
                    amount.get(),
                    per.get(),
                    year.text(),
                    line.get(SOURCE).text(),
                    1));
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> amount(String text) {
        return WorkAmounts.hourlyRate(text, ReadingRule.of(NumberRule.NONE)) instanceof Reading.Value value
                ? Optional.of(value.amount())
                : Optional.empty();
    }

    public boolean isKnown(String name) {
        return known.stream().anyMatch(rate -> isNamed(rate, name));
    }

    /** The names of all rates, each once. */
    public List<String> names() {
        return known.stream().map(HourlyRate::name).distinct().toList();
    }

    /** The years of which there is a rate of the name. */
    public List<String> years(String name) {
        return known.stream()
                .filter(rate -> isNamed(rate, name))
                .map(HourlyRate::year)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The rate of the name. Where sources of one year differ it is the lower of the middle ones: "mức trung bình thấp"
     * (Thông tư 02/2017/TT-VPCP, Điều 27).
     *
     * @return empty if there is none for the year, or no year was chosen among several
     */
    public Optional<HourlyRate> find(String name) {
        List<String> years = years(name);
        Optional<String> chosen = year.or(() -> years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty());
        List<HourlyRate> rates = known.stream()
                .filter(rate -> isNamed(rate, name) && chosen.equals(Optional.of(rate.year())))
                .sorted(Comparator.comparing((HourlyRate rate) -> rate.hourly(time), HourlyRates::compare)
                        .thenComparing(HourlyRate::source))
                .toList();
        return rates.isEmpty()
                ? Optional.empty()
                : Optional.of(rates.get((rates.size() - 1) / 2).among(rates.size()));
    }

    private static int compare(Fraction a, Fraction b) {
        return a.numerator().multiply(b.denominator()).compareTo(b.numerator().multiply(a.denominator()));
    }
}
