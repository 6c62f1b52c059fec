package vn.tthc.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tthc.batch.figures.CostJob;
import vn.tthc.batch.figures.FiguresJob;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.BadFileException;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.UsageException;
import vn.tthc.model.Fraction;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Terms;
import vn.tthc.model.cost.WorkTime;
import vn.tthc.report.costs.CostOptions;
import vn.tthc.report.costs.Costing;
import vn.tthc.report.page.Language;
import vn.tthc.schema.ListKind;
import vn.tthc.side.HourlyRates;
import vn.tthc.source.Source;
import vn.tthc.summary.Costs;
import vn.tthc.text.Frequency;
import vn.tthc.text.NumberRule;

/** Reckons what procedures cost those who comply with them, from the activities that they take. */
final class CostCommand extends FiguresCommand<Costs, Costing> {
    private final OptionValue<Path> rates;
    private final OptionValue<String> year;
    private final OptionValue<String> income;
    private final OptionValue<String> incomeYear;
    private final OptionValue<String> incomeSource;
    private final OptionValue<String> hoursPerDay;
    private final OptionValue<String> daysPerMonth;
    private final OptionValue<String> monthsPerYear;
    private final OptionValue<String> times;
    private final OptionValue<String> subjects;
    private final OptionValue<String> factor;
    private final OptionValue<Integer> decimals;
    private final OptionValue<String> currency;
    private final OptionValue<Boolean> explain;

    CostCommand(Io io, Options options) {
        super(io, ListKind.ACTIVITIES, options);
        rates = options.value(Path.class, "FILE", "help.rates", "--rates");
        year = options.value(String.class, "YEAR", "help.rates_year", "--year");
        income = options.value(String.class, "AMOUNT", "help.income", "--income-per-head");
        incomeYear = options.value(String.class, "YEAR", "help.income_year", "--income-year");
        incomeSource = options.value(String.class, "TEXT", "help.income_source", "--income-source");
        hoursPerDay = options.value(String.class, "NUMBER", "help.hours_per_day", "--hours-per-day");
        daysPerMonth = options.value(String.class, "NUMBER", "help.days_per_month", "--days-per-month");
        monthsPerYear = options.value(String.class, "NUMBER", "help.months_per_year", "--months-per-year");
        times = options.value(String.class, "NUMBER", "help.times", "--times");
        subjects = options.value(String.class, "NUMBER", "help.subjects", "--subjects");
        factor = options.value(String.class, "NUMBER", "help.factor", "--factor");
        decimals = options.value(Integer.class, "N", "help.decimals", "--decimals");
        currency = options.value(String.class, "NAME", "help.currency", "--currency");
        explain = options.flag("help.explain", "--explain");
    }

    @Override
    List<Source> filesBeside() {
        return file().map(List::of).orElse(List.of());
    }

    @Override
    FiguresJob<Costs, Costing> job(Language language) {
        WorkTime time = new WorkTime(
                divisor(language, "--hours-per-day", hoursPerDay, WorkTime.USUAL.hoursPerDay()),
                divisor(language, "--days-per-month", daysPerMonth, WorkTime.USUAL.daysPerMonth()),
                divisor(language, "--months-per-year", monthsPerYear, WorkTime.USUAL.monthsPerYear()));
        Terms defaults = new Terms(
                Optional.of(BigDecimal.ZERO),
                Optional.of(times(language, times.or("1"))),
                Optional.of(number(language, "--subjects", subjects.or("1"))),
                Optional.of(number(language, "--factor", factor.or("1"))));
        int shown = decimals.or(CostOptions.USUAL.decimals());
        if (shown < 0 || shown > CostOptions.MAX_DECIMALS) {
            throw ListOptions.wrong(language, "--decimals", String.valueOf(shown), "usage.decimals");
        }
        Optional<String> chosen = year.find().map(text -> year(language, "--year", text));
        Optional<HourlyRate> perHead = income(language);
        List<HourlyRate> known = file().map(CostCommand::read).orElse(List.of());
        return new CostJob(
                new HourlyRates(known, perHead, chosen, time),
                new CostOptions(
                        time,
                        defaults,
                        shown,
                        currency.or(CostOptions.USUAL.currency()).strip(),
                        explain.or(false)));
    }

    private Optional<Source> file() {
        return rates.find().map(Source::ofFile);
    }

    private static List<HourlyRate> read(Source file) {
        return BadFileException.ifGood(problems -> HourlyRates.read(file, problems));
    }

    /** Income per head is worth nothing without its year and its source. */
    private Optional<HourlyRate> income(Language language) {
        Optional<String> amount = income.find();
        Optional<String> ofYear = incomeYear.find();
        Optional<String> source = incomeSource.find();
        if (amount.isEmpty() && ofYear.isEmpty() && source.isEmpty()) {
            return Optional.empty();
        }
        if (amount.isEmpty()
                || ofYear.isEmpty()
                || source.filter(text -> !text.isBlank()).isEmpty()) {
            throw new UsageException(language.say("usage.income"));
        }
        String text = amount.get();
        return Optional.of(HourlyRates.income(
                        text.strip(),
                        year(language, "--income-year", ofYear.get()),
                        source.get().strip())
                .orElseThrow(() -> ListOptions.wrong(language, "--income-per-head", text, "usage.income_amount")));
    }

    private static String year(Language language, String option, String text) {
        if (!HourlyRates.isYear(text.strip())) {
            throw ListOptions.wrong(language, option, text, "usage.year");
        }
        return text.strip();
    }

    private static BigDecimal divisor(Language language, String option, OptionValue<String> given, BigDecimal usual) {
        BigDecimal divisor =
                given.find().map(text -> number(language, option, text)).orElse(usual);
        if (divisor.signum() == 0) {
            throw ListOptions.wrong(language, option, given.or(""), "usage.above_zero");
        }
        return divisor;
    }

    private static BigDecimal number(Language language, String option, String text) {
        return NumberRule.findPlain(text).orElseThrow(() -> ListOptions.wrong(language, option, text, "usage.decimal"));
    }

    private static Fraction times(Language language, String text) {
        return Frequency.find(text).orElseGet(() -> Fraction.of(number(language, "--times", text)));
    }
}
