package vn.tthc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tthc.batch.ProblemLog;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.BadFileException;
import vn.tthc.cli.options.FolderOptions;
import vn.tthc.cli.options.Groupings;
import vn.tthc.cli.options.InputOptions;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.TargetOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.model.PublishedFigure;
import vn.tthc.model.target.Target;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.MoneyUnit;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.ReportDocument;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.report.procedures.Sort;
import vn.tthc.report.writer.ReportFormat;
import vn.tthc.row.Selection;
import vn.tthc.schema.ListKind;
import vn.tthc.side.PublishedFigures;
import vn.tthc.source.Source;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.Summary;

/** The main job: lists in, report out. */
final class ReportCommand extends DocumentCommand {
    private static final Pattern CONDITION = Pattern.compile("(?s)(?<field>\"[^\"]*\"|[^=]*)=(?<text>.*)");

    private final Io io;
    private final InputOptions input;
    private final OptionValue<List<String>> where;
    private final OptionValue<List<String>> by;
    private final OptionValue<Sort> sort;
    private final OptionValue<Boolean> mean;
    private final OptionValue<Boolean> splitAgencies;
    private final OptionValue<Integer> top;
    private final OptionValue<Boolean> annex;
    private final OptionValue<Weight> weight;
    private final OptionValue<Path> printed;
    private final OptionValue<MoneyUnit> moneyUnit;
    private final TargetOptions targets;
    private final FolderOptions folder;

    /** What days are multiplied by, beside the plain sums. */
    private enum Weight {
        NONE,
        VOLUME
    }

    ReportCommand(Io io, Options options) {
        super(io, options);
        this.io = io;
        input = new InputOptions(options);
        by = options.wordsOf("GROUPS", "help.by", "--by");
        where = options.values("FIELD=TEXT", "help.where", "--where");
        sort = options.value(Sort.class, "percent|saved|current|name", "help.sort", "--sort");
        mean = options.flag("help.mean", "--mean");
        splitAgencies = options.flag("help.split_agencies", "--split-agencies");
        top = options.value(Integer.class, "N", "help.top", "--top");
        annex = options.flag("help.annex", "--annex");
        weight = options.value(Weight.class, "none|volume", "help.weight", "--weight");
        printed = options.value(Path.class, "FILE", "help.printed", "--printed");
        moneyUnit = options.value(MoneyUnit.class, "dong|thousand|million|billion", "help.money_unit", "--money-unit");
        targets = new TargetOptions(options);
        folder = new FolderOptions(options);
    }

    @Override
    ListOptions input() {
        return input;
    }

    @Override
    FolderOptions folder() {
        return folder;
    }

    @Override
    void announce(SourceReading reading, Language language) {
        reading.readsToo(targets.schemes());
        reading.readsToo(printedFile());
        reading.measureAgainst(targets.baseline());
    }

    @Override
    Work work(Language language, ReportFormat format) {
        if (targets.failUnder()) {
            checkNoPercentage(language);
        }
        List<Grouping> groupings = Groupings.parseWithColumns(by.or(List.of()), language);
        input.select(selection(groupings, language));
        ReportOptions options = new ReportOptions(
                groupings,
                sort.or(ReportOptions.DEFAULT.sort()),
                mean.or(false),
                splitAgencies.or(false),
                targets.toTargets(language),
                printedFile().map(this::published).orElse(List.of()),
                moneyUnit.find(),
                where.or(List.of()));
        int most = top.or(0);
        if (most < 0) {
            throw InputOptions.wrong(language, "--top", String.valueOf(most), "usage.number");
        }
        Summary plain = new Summary(most, weight.or(Weight.NONE) == Weight.VOLUME);
        Summary empty = annex.or(false) ? plain.withAnnex() : plain;
        boolean bySource = format == ReportFormat.JSON
                || !options.published().isEmpty()
                || options.groupings().stream()
                        .anyMatch(grouping -> grouping.by().contains(GroupBy.SOURCE));
        return new Reporting(options, bySource ? empty : empty.ofAllSourcesTogether(), language);
    }

    /** What looks like the value of {@code --fail-under}, which has none, would be looked for as a file. */
    private void checkNoPercentage(Language language) {
        for (String word : input.files()) {
            if (Target.parsePercent(word).isPresent() && !Files.exists(Path.of(word))) {
                throw new UsageException(language.say("usage.fail_under_value", word));
            }
        }
    }

    /** The columns to group by, and the rows to count. */
    private Selection selection(List<Grouping> groupings, Language language) {
        List<String> headers = groupings.stream()
                .flatMap(grouping -> grouping.by().stream())
                .filter(GroupBy::isColumn)
                .map(GroupBy::key)
                .distinct()
                .toList();
        List<Selection.Condition> conditions = where.or(List.of()).stream()
                .map(word -> condition(word, language))
                .toList();
        return Selection.of(headers, conditions)
                .orElseThrow(() -> new UsageException(
                        language.say("usage.columns", language.numbers().count(ListKind.COLUMNS.size()))));
    }

    /** FIELD=TEXT, where a field with an equals sign in it stands in quotes. */
    private static Selection.Condition condition(String word, Language language) {
        Matcher matcher = CONDITION.matcher(word);
        if (!matcher.matches() || matcher.group("field").isBlank()) {
            throw InputOptions.wrong(language, "--where", word, "usage.where");
        }
        return new Selection.Condition(
                Grouping.unquoted(matcher.group("field").strip()),
                Grouping.unquoted(matcher.group("text").strip()));
    }

    private Optional<Source> printedFile() {
        return printed.find().map(Source::ofFile);
    }

    private List<PublishedFigure> published(Source file) {
        return BadFileException.ifGood(problems -> PublishedFigures.read(
                file,
                input.numbers(),
                word -> Grouping.parse(word, GroupBy.OF_PROCEDURES).isPresent(),
                problems));
    }

    /** Sums up the lists. */
    private final class Reporting implements Work {
        private final ReportOptions options;
        private final Language language;
        private Summary summary;

        Reporting(ReportOptions options, Summary empty, Language language) {
            this.options = options;
            this.language = language;
            summary = empty;
        }

        /** Asked for people alone, where a scheme is given: no report depends on the clock. */
        private static String today() {
            return LocalDate.now(ZoneId.systemDefault()).toString();
        }

        @Override
        public List<Summary> read(SourceReading reading, ProblemLog problems) throws IOException {
            options.targets().schemes().stream()
                    .filter(scheme -> scheme.isExpired(today()))
                    .forEach(scheme ->
                            io.printLine("tthc: " + language.say("target.expired", scheme.name(), scheme.expiry())));
            reading.documentEach(part -> new ReportDocument(Report.of(part, options)));
            summary = reading.read(problems, summary);
            return List.of(summary);
        }

        private static boolean isJudged(Report report, Target target) {
            return target.subject()
                    .measure()
                    .filter(measure -> !report.measures().contains(measure))
                    .isEmpty();
        }

        /** A column that no list has is a slip of the user. */
        private void requireColumns() {
            options.groupings().stream()
                    .flatMap(grouping -> grouping.by().stream())
                    .filter(GroupBy::isColumn)
                    .filter(column -> !summary.cells().isEmpty()
                            && summary.cells().keySet().stream().noneMatch(cell -> cell.has(column)))
                    .findFirst()
                    .ifPresent(column -> {
                        throw InputOptions.wrong(language, "--by", column.key(), "usage.by");
                    });
        }

        @Override
        public Result finish() {
            requireColumns();
            Report report = Report.of(summary, options);
            List<String> missed = targets.failUnder()
                    ? report.missedTargets().stream()
                            .map(target -> language.say(
                                    isJudged(report, target) ? "target.failed.one" : "target.failed.unjudged",
                                    language.say("measure." + target.subject().key())
                                            + (target.agency().isEmpty() ? "" : ", " + target.agency())))
                            .toList()
                    : List.of();
            return new Result(new ReportDocument(report), missed);
        }
    }
}
