package vn.tthc.api;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tthc.batch.figures.CostJob;
import vn.tthc.batch.figures.FiguresTaker;
import vn.tthc.model.Fraction;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.WorkTime;
import vn.tthc.report.costs.CostOptions;
import vn.tthc.report.costs.Costing;
import vn.tthc.schema.ListKind;
import vn.tthc.side.HourlyRates;
import vn.tthc.source.Source;
import vn.tthc.summary.Costs;

/**
 * How lists of activities are read, of which {@code tthc cost} makes the compliance costs of procedures (Thông tư
 * 02/2017/TT-VPCP, Điều 27). A value that does not change: each {@code with…} gives another one.
 */
public final class CostReading {
    /** As the command reads them that is told nothing: no rates but those in the lists, once a year for one subject. */
    public static final CostReading DEFAULT = new CostReading(
            ReadSetting.of(ListKind.ACTIVITIES),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CostOptions.USUAL);

    private final ReadSetting setting;
    private final Optional<Path> rates;
    private final Optional<String> year;
    private final Optional<HourlyRate> income;
    private final CostOptions options;

    private CostReading(
            ReadSetting setting,
            Optional<Path> rates,
            Optional<String> year,
            Optional<HourlyRate> income,
            CostOptions options) {
        this.setting = setting;
        this.rates = rates;
        this.year = year;
        this.income = income;
        this.options = options;
    }

    private CostReading with(ReadSetting other) {
        return new CostReading(other, rates, year, income, options);
    }

    private CostReading with(CostOptions other) {
        return new CostReading(setting, rates, year, income, other);
    }

    /**
     * Says which column holds a field, where its header is not known by itself ({@code --map}).
     *
     * @param field a canonical name, such as {@code hours}
     * @throws IllegalArgumentException if there is no such field, or the header has neither letter nor digit
     */
    public CostReading withColumn(String field, String header) {
        return with(setting.withColumn(field, header));
    }

    /**
     * Says how text cells write numbers, {@code vi} or {@code en} ({@code --numbers}).
     *
     * @throws IllegalArgumentException if it is neither
     */
    public CostReading withNumbers(String style) {
        return with(setting.withNumbers(style));
    }

    /**
     * Says how many problems are kept one by one; all are counted. Without this the first 100.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public CostReading withMaxProblems(int most) {
        return with(setting.withMaxProblems(most));
    }

    /** Gives the file of the rates that activities name ({@code --rates}). */
    public CostReading withRates(Path file) {
        return new CostReading(setting, Optional.of(file), year, income, options);
    }

    /**
     * Says of which year rates count ({@code --year}), where the file has several.
     *
     * @param of four digits
     * @throws IllegalArgumentException if it is no year
     */
    public CostReading withYear(String of) {
        return new CostReading(setting, rates, Optional.of(checkedYear(of)), income, options);
    }

    /**
     * Takes income per head as the rate of activities that name none ({@code --income-per-head}).
     *
     * @param amount đồng a year, not below 0
     * @param of the year of the figure, four digits
     * @param source who published it, which reports repeat
     * @throws IllegalArgumentException if the amount is below 0, or the year is none, or the source is blank
     */
    public CostReading withIncomePerHead(BigDecimal amount, String of, String source) {
        if (source.isBlank()) {
            throw new IllegalArgumentException("income per head without a source");
        }
        HourlyRate rate = HourlyRates.income(amount.toPlainString(), checkedYear(of), source.strip())
                .orElseThrow(() -> new IllegalArgumentException("no income per head: " + amount));
        return new CostReading(setting, rates, year, Optional.of(rate), options);
    }

    /**
     * Says how much of a year is worked, by which income becomes hourly; without this 8 hours, 22 days and 12 months, which no text
     * in force says.
     *
     * @throws IllegalArgumentException if a number is not above 0
     */
    public CostReading withWorkTime(BigDecimal hoursPerDay, BigDecimal daysPerMonth, BigDecimal monthsPerYear) {
        for (BigDecimal number : List.of(hoursPerDay, daysPerMonth, monthsPerYear)) {
            if (number.signum() <= 0) {
                throw new IllegalArgumentException("not above 0: " + number);
            }
        }
        return with(options.with(new WorkTime(hoursPerDay, daysPerMonth, monthsPerYear)));
    }

    /**
     * Says what holds for segments that do not say it themselves; without this 1 each.
     *
     * @param times a year that the procedure is done
     * @param subjects how many do it
     * @param factor which part of the cost there is only because of the rule, 1 for all
     * @throws IllegalArgumentException if a number is below 0
     */
    public CostReading withTerms(BigDecimal times, BigDecimal subjects, BigDecimal factor) {
        for (BigDecimal number : List.of(times, subjects, factor)) {
            if (number.signum() < 0) {
                throw new IllegalArgumentException("below 0: " + number);
            }
        }
        return with(options.with(new Terms(
                Optional.of(BigDecimal.ZERO),
                Optional.of(Fraction.of(times)),
                Optional.of(subjects),
                Optional.of(factor))));
    }

    /**
     * Says to how many decimals the cost of a procedure is rounded, once ({@code --decimals}); without this 2.
     *
     * @throws IllegalArgumentException if it is below 0 or above 9
     */
    public CostReading withDecimals(int decimals) {
        if (decimals < 0 || decimals > CostOptions.MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals are 0 to " + CostOptions.MAX_DECIMALS + ", not " + decimals);
        }
        return with(options.withDecimals(decimals));
    }

    /**
     * Reads lists, and adds up the activities of each procedure.
     *
     * @param files lists in any format that the command reads, and folders for the lists in and below them
     * @throws ListException as {@link ListReading#read(Path...)} does, or if the file of rates cannot be followed
     * @throws IllegalArgumentException as {@link ListReading#read(Path...)} does
     */
    public CostReport read(Path... files) throws ListException {
        CostJob job = job();
        FiguresTaker<Costs, Costing> taker = new FiguresTaker<>(job);
        ReadLists read = setting.read(List.of(files), Optional.of(taker), rates);
        return new CostReport(job, taker.figures(read.summary()), read);
    }

    /**
     * Reads one list from a stream, which reports call "stdin".
     *
     * @param in is read to its end and closed
     * @throws ListException as {@link #read(Path...)} does
     */
    public CostReport read(InputStream in) throws ListException {
        CostJob job = job();
        FiguresTaker<Costs, Costing> taker = new FiguresTaker<>(job);
        ReadLists read = setting.read(in, Optional.of(taker), rates);
        return new CostReport(job, taker.figures(read.summary()), read);
    }

    private CostJob job() throws ListException {
        List<HourlyRate> known = List.of();
        if (rates.isPresent()) {
            Path file = rates.get();
            known = ReadSetting.ifGood(file, problems -> HourlyRates.read(Source.ofFile(file), problems));
        }
        return new CostJob(new HourlyRates(known, income, year, options.time()), options);
    }

    private static String checkedYear(String text) {
        if (!HourlyRates.isYear(text.strip())) {
            throw new IllegalArgumentException("no year: " + text);
        }
        return text.strip();
    }
}
