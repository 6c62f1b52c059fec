package vn.tthc.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tthc.input.Content;
import vn.tthc.input.HourlyRates;
import vn.tthc.input.ListCounts;
import vn.tthc.input.ListKind;
import vn.tthc.input.ListReader;
import vn.tthc.input.Source;
import vn.tthc.model.Rate;
import vn.tthc.model.Terms;
import vn.tthc.model.UnreadableException;
import vn.tthc.model.WorkTime;
import vn.tthc.report.CostOptions;
import vn.tthc.report.Costing;
import vn.tthc.report.Language;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.Costs;

/** Reckons what procedures cost those who comply with them, from the activities that they take. */
@Command(name = "cost")
final class CostCommand extends FiguresCommand {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,15})?");
    private static final int MAX_DECIMALS = 9;

    @Option(names = "--rates", paramLabel = "FILE", descriptionKey = "help.rates")
    private Path rates;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "help.rates_year")
    private String year;

    @Option(names = "--income-per-head", paramLabel = "AMOUNT", descriptionKey = "help.income")
    private String income;

    @Option(names = "--income-year", paramLabel = "YEAR", descriptionKey = "help.income_year")
    private String incomeYear;

    @Option(names = "--income-source", paramLabel = "TEXT", descriptionKey = "help.income_source")
    private String incomeSource;

    @Option(names = "--hours-per-day", paramLabel = "NUMBER", descriptionKey = "help.hours_per_day")
    private String hoursPerDay = WorkTime.USUAL.hoursPerDay().toString();

    @Option(names = "--days-per-month", paramLabel = "NUMBER", descriptionKey = "help.days_per_month")
    private String daysPerMonth = WorkTime.USUAL.daysPerMonth().toString();

    @Option(names = "--months-per-year", paramLabel = "NUMBER", descriptionKey = "help.months_per_year")
    private String monthsPerYear = WorkTime.USUAL.monthsPerYear().toString();

    @Option(names = "--times", paramLabel = "NUMBER", descriptionKey = "help.times")
    private String times = "1";

    @Option(names = "--subjects", paramLabel = "NUMBER", descriptionKey = "help.subjects")
    private String subjects = "1";

    @Option(names = "--factor", paramLabel = "NUMBER", descriptionKey = "help.factor")
    private String factor = "1";

    @Option(names = "--decimals", paramLabel = "N", descriptionKey = "help.decimals")
    private int decimals = 2;

    @Option(names = "--currency", paramLabel = "NAME", descriptionKey = "help.currency")
    private String currency = "đồng";

    @Option(names = "--explain", descriptionKey = "help.explain")
    private boolean explain;

    CostCommand(Io io) {
        super(io, ListKind.ACTIVITIES);
    }

    @Override
    List<Source> filesBeside() {
        return file().map(List::of).orElse(List.of());
    }

    @Override
    Job job(Language language) {
        WorkTime time = new WorkTime(
                divisor(language, "--hours-per-day", hoursPerDay),
                divisor(language, "--days-per-month", daysPerMonth),
                divisor(language, "--months-per-year", monthsPerYear));
        Terms defaults = new Terms(
                Optional.of(BigDecimal.ZERO),
                Optional.of(number(language, "--times", times)),
                Optional.of(number(language, "--subjects", subjects)),
                Optional.of(number(language, "--factor", factor)));
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw ListOptions.wrong(language, "--decimals", String.valueOf(decimals), "usage.decimals");
        }
        Optional<String> chosen = Optional.ofNullable(year).map(text -> year(language, "--year", text));
        Optional<Rate> perHead = income(language);
        List<Rate> known = file().map(CostCommand::read).orElse(List.of());
        return new Adding(
                new HourlyRates(known, perHead, chosen, time),
                new CostOptions(time, defaults, decimals, currency.strip(), explain));
    }

    private Optional<Source> file() {
        return Optional.ofNullable(rates).map(Source::ofFile);
    }

    private static List<Rate> read(Source file) {
        return BadFileException.ifGood(problems -> HourlyRates.read(file, problems));
    }

    /** Income per head is worth nothing without its year and its source. */
    private Optional<Rate> income(Language language) {
        boolean said = incomeSource != null && !incomeSource.isBlank() && incomeYear != null;
        if (income == null && incomeYear == null && incomeSource == null) {
            return Optional.empty();
        }
        if (income == null || !said) {
            throw new UsageException(language.say("usage.income"));
        }
        return Optional.of(HourlyRates.income(
                        income.strip(), year(language, "--income-year", incomeYear), incomeSource.strip())
                .orElseThrow(() -> ListOptions.wrong(language, "--income-per-head", income, "usage.income_amount")));
    }

    private static String year(Language language, String option, String text) {
        if (!HourlyRates.isYear(text.strip())) {
            throw ListOptions.wrong(language, option, text, "usage.year");
        }
        return text.strip();
    }

    private static BigDecimal divisor(Language language, String option, String text) {
        BigDecimal divisor = number(language, option, text);
        if (divisor.signum() == 0) {
            throw ListOptions.wrong(language, option, text, "usage.above_zero");
        }
        return divisor;
    }

    private static BigDecimal number(Language language, String option, String text) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw ListOptions.wrong(language, option, text, "usage.decimal");
        }
        return new BigDecimal(text.strip().replace(',', '.'));
    }

    /** Adds up the activities of the lists. */
    private static final class Adding implements Job {
        private final HourlyRates rates;
        private final CostOptions options;
        private final Costs costs = new Costs();

        Adding(HourlyRates rates, CostOptions options) {
            this.rates = rates;
            this.options = options;
        }

        @Override
        public ListCounts read(ListReader lists, Content content, String name, Runnable row)
                throws UnreadableException {
            Costs ofList = new Costs();
            ListCounts counts = lists.readActivities(
                    content,
                    rates,
                    activity -> {
                        row.run();
                        ofList.add(activity, name);
                    },
                    ofList::addIncomplete);
            costs.add(ofList);
            return counts;
        }

        @Override
        public Result finish(Accounts accounts) {
            return new Result(Costing.of(costs, accounts, options), List.of());
        }
    }
}
