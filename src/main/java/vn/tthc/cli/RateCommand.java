package vn.tthc.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tthc.batch.figures.FiguresJob;
import vn.tthc.batch.figures.ShareJob;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.Groupings;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.StatusOptions;
import vn.tthc.cli.options.TargetOptions;
import vn.tthc.cli.options.UsageException;
import vn.tthc.model.target.Subject;
import vn.tthc.model.target.Target;
import vn.tthc.model.target.TargetScheme;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.page.Language;
import vn.tthc.report.shares.ShareOptions;
import vn.tthc.report.shares.ShareReport;
import vn.tthc.report.shares.ShareSort;
import vn.tthc.row.figures.DossierParser;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.schema.ListKind;
import vn.tthc.side.Schemes;
import vn.tthc.source.Source;
import vn.tthc.summary.ShareSums;
import vn.tthc.text.Moment;

/** Reports shares: parts of wholes, or records counted by how they stand. */
final class RateCommand extends FiguresCommand<ShareSums, ShareReport> {
    /** A form whose rows say several shares. */
    private enum Form {
        II06A
    }

    private final OptionValue<Form> form;
    private final OptionValue<List<String>> by;
    private final OptionValue<ShareSort> sort;
    private final OptionValue<List<String>> targets;
    private final OptionValue<Path> schemes;
    private final OptionValue<Boolean> failUnder;
    private final StatusOptions statuses;
    private final OptionValue<String> asOf;

    RateCommand(Io io, Options options) {
        this(io, options, options.value(Form.class, "ii06a", "help.rate_form", "--form"));
    }

    private RateCommand(Io io, Options options, OptionValue<Form> form) {
        super(io, () -> form.find().isPresent() ? ListKind.DOSSIERS : ListKind.SHARES, options);
        this.form = form;
        by = options.wordsOf("GROUPS", "help.rate_by", "--by");
        sort = options.value(ShareSort.class, "percent|part|whole|name", "help.rate_sort", "--sort");
        targets = options.wordsOf("TARGETS", "help.rate_target", "--target");
        schemes = options.value(Path.class, "FILE", "help.rate_schemes", "--schemes");
        failUnder = options.flag("help.rate_fail_under", "--fail-under");
        statuses = new StatusOptions(options);
        asOf = options.value(String.class, "DATE", "help.as_of", "--as-of");
    }

    @Override
    List<Source> filesBeside() {
        return schemes.find().map(Source::ofFile).stream().toList();
    }

    @Override
    FiguresJob<ShareSums, ShareReport> job(Language language) {
        if (failUnder.or(false) && targets.find().isEmpty()) {
            throw new UsageException(language.say("usage.fail_under"));
        }
        Optional<LocalDate> day = asOf.find().map(text -> Moment.find(text.strip())
                .filter(moment -> moment.time().isEmpty())
                .map(Moment::day)
                .orElseThrow(() -> ListOptions.wrong(language, "--as-of", text, "usage.date")));
        boolean isForm = form.find().isPresent();
        StandingWords words = statuses.toWords(day);
        List<Grouping> groupings = Groupings.parse(by.or(List.of()), ShareJob.GROUPS, "usage.rate_by", language);
        SortedMap<String, BigDecimal> byIndicator = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Optional<BigDecimal> ofAll = Optional.empty();
        Schemes<TargetScheme> known = TargetOptions.known(schemes.find().map(Source::ofFile));
        List<String> asked = targets.or(List.of());
        for (String word : asked) {
            Optional<TargetScheme> scheme = known.find(word.strip());
            if (scheme.isPresent()) {
                BigDecimal onTime = onTime(scheme.get())
                        .orElseThrow(() -> ListOptions.wrong(language, "--target", word, "usage.rate_target"));
                boolean isAgain = isForm ? byIndicator.put(DossierParser.ON_TIME, onTime) != null : ofAll.isPresent();
                if (isAgain) {
                    throw new UsageException(language.say("usage.target_twice", word));
                }
                ofAll = isForm ? ofAll : Optional.of(onTime);
            }
        }
        List<String> percentages = asked.stream()
                .filter(word -> known.find(word.strip()).isEmpty())
                .toList();
        for (String word : whole(percentages)) {
            int equals = word.lastIndexOf('=');
            BigDecimal percent =
                    percent(word).orElseThrow(() -> ListOptions.wrong(language, "--target", word, "usage.rate_target"));
            if (equals < 0 ? ofAll.isPresent() : byIndicator.put(name(word.substring(0, equals)), percent) != null) {
                throw new UsageException(language.say("usage.target_twice", word));
            }
            ofAll = equals < 0 ? Optional.of(percent) : ofAll;
        }
        ShareOptions options = new ShareOptions(
                groupings.isEmpty() ? List.of(ShareJob.BY_INDICATOR) : groupings,
                sort.or(ShareSort.PERCENT),
                words.part(),
                words.whole(),
                day,
                ofAll,
                byIndicator);
        return new ShareJob(words, options, isForm, isForm && groupings.isEmpty());
    }

    @Override
    List<String> missed(ShareReport rates, Language language) {
        List<String> missed = new ArrayList<>();
        if (failUnder.or(false)) {
            rates.missed().forEach(name -> missed.add(name.isEmpty() ? language.say("rate.share") : name));
            rates.unjudged().forEach(name -> missed.add(language.say("target.failed.unjudged", name)));
        }
        return missed;
    }

    /** The share of dossiers on time that a scheme asks for. */
    private static Optional<BigDecimal> onTime(TargetScheme scheme) {
        return scheme.targets().stream()
                .filter(target -> target.subject().equals(Subject.ON_TIME)
                        && !target.goal().isAtMost())
                .flatMap(target -> target.goal().percent().stream())
                .findFirst();
    }

    private static Optional<BigDecimal> percent(String target) {
        return Target.parsePercent(target.substring(target.lastIndexOf('=') + 1));
    }

    /** Targets whose commas may be those of their indicators: each ends with a percentage. */
    private static List<String> whole(List<String> pieces) {
        List<String> whole = new ArrayList<>();
        String begun = "";
        for (String piece : pieces) {
            String word = begun + piece;
            boolean ends = percent(word).isPresent();
            begun = ends ? "" : word + ",";
            if (ends) {
                whole.add(word);
            }
        }
        if (!begun.isEmpty()) {
            whole.add(begun.substring(0, begun.length() - 1));
        }
        return whole;
    }

    /** A name as lists have it, however the terminal composes its letters. */
    private static String name(String indicator) {
        return Normalizer.normalize(indicator.strip(), Normalizer.Form.NFC);
    }
}
