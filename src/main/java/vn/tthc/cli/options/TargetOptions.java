package vn.tthc.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.Measure;
import vn.tthc.model.target.TargetScheme;
import vn.tthc.report.page.Language;
import vn.tthc.report.procedures.Targets;
import vn.tthc.side.Schemes;
import vn.tthc.side.TargetSchemes;
import vn.tthc.source.Source;
import vn.tthc.source.Sources;
import vn.tthc.text.Spelling;

/** The options that say what reductions must reach. */
public final class TargetOptions {
    private final OptionValue<List<String>> targets;
    private final OptionValue<Path> schemes;
    private final OptionValue<String> baseline;
    private final OptionValue<Boolean> failUnder;

    public TargetOptions(Options options) {
        targets = options.wordsOf("TARGETS", "help.target", "--target");
        schemes = options.value(Path.class, "FILE", "help.schemes", "--schemes");
        baseline = options.value(String.class, "FILE", "help.baseline", "--baseline");
        failUnder = options.flag("help.fail_under", "--fail-under");
    }

    /** Whether a missed target is a failure. */
    public boolean failUnder() {
        return failUnder.or(false);
    }

    /** The earlier list whose current values take the place of those of the lists. */
    public Optional<Source> baseline() {
        return baseline.find().map(Sources::one);
    }

    /** The file of further schemes. */
    public Optional<Source> schemes() {
        return schemes.find().map(Source::ofFile);
    }

    /**
     * The targets that are asked for.
     *
     * @throws UsageException if a word is neither a target nor a scheme, or a measure has two
     * @throws BadFileException if the file of schemes cannot be followed
     */
    public Targets toTargets(Language language) {
        List<String> words = targets.or(List.of());
        if (failUnder() && words.isEmpty()) {
            throw new UsageException(language.say("usage.fail_under"));
        }
        if (words.isEmpty() && schemes().isEmpty()) {
            return Targets.NONE;
        }
        Schemes<TargetScheme> known = known(schemes());
        try {
            return Targets.of(words, known::find);
        } catch (Targets.BadTargetException e) {
            throw e.isTwice()
                    ? new UsageException(language.say("usage.target_twice", e.word()))
                    : wrong(language, e.word(), known.names());
        }
    }

    /**
     * The schemes of the product, and those of a file.
     *
     * @throws BadFileException if the file cannot be followed
     */
    public static Schemes<TargetScheme> known(Optional<Source> file) {
        return file.map(TargetOptions::read).orElseGet(TargetSchemes::builtIn);
    }

    private static UsageException wrong(Language language, String word, List<String> schemes) {
        List<String> words = new ArrayList<>(schemes);
        Arrays.stream(Measure.values()).forEach(measure -> words.add(measure.key()));
        int equals = word.indexOf('=');
        Optional<String> guess = Spelling.findNearest(equals < 0 ? word : word.substring(0, equals), words)
                .filter(near -> equals < 0 || !near.equals(word.substring(0, equals)));
        String expected = language.say("usage.target", String.join(", ", schemes));
        return InputOptions.wrong(language, "--target", word, expected, guess);
    }

    private static Schemes<TargetScheme> read(Source file) {
        return BadFileException.ifGood(problems -> TargetSchemes.builtIn().with(file, problems));
    }
}
