package vn.tthc.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tthc.input.Aliases;
import vn.tthc.input.Cases;
import vn.tthc.input.Field;
import vn.tthc.input.InputFormat;
import vn.tthc.input.NumberStyle;
import vn.tthc.input.Ratio;
import vn.tthc.input.ReadOptions;
import vn.tthc.input.Source;
import vn.tthc.input.Spelling;
import vn.tthc.model.Problem;
import vn.tthc.report.Language;

/** The options that say how lists are to be read. */
@Command(addMethodSubcommands = false)
final class InputOptions {
    private static final String LEFT_OUT = "left-out";
    private static final int MAX_JOBS = 64;
    private static final String UNCHANGED = "unchanged";

    /** Those that lists are likely to have. */
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16", "windows-1258", "windows-1252");

    @Parameters(paramLabel = "FILE", descriptionKey = "help.file", arity = "0..*")
    private List<String> files = List.of();

    @Option(names = "--numbers", paramLabel = "vi|en", descriptionKey = "help.numbers")
    private NumberStyle numbers;

    @Option(names = "--map", paramLabel = "FIELD=HEADER", descriptionKey = "help.map")
    private List<String> maps = List.of();

    @Option(names = "--delimiter", paramLabel = "CHAR", descriptionKey = "help.delimiter")
    private String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "help.encoding")
    private String encoding;

    @Option(names = "--input-format", paramLabel = "csv|json|ndjson|xlsx|report", descriptionKey = "help.input_format")
    private InputFormat format;

    @Option(names = "--sheet", paramLabel = "SHEET", descriptionKey = "help.sheet")
    private String sheet;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "help.jobs")
    private int jobs = Math.min(MAX_JOBS, Runtime.getRuntime().availableProcessors());

    @Option(names = "--cases", paramLabel = "max|min", descriptionKey = "help.cases")
    private Cases cases;

    @Option(names = "--abolished", paramLabel = "include|exclude", descriptionKey = "help.abolished")
    private Abolished abolished = Abolished.INCLUDE;

    @Option(names = "--working-day-ratio", paramLabel = "5/7", descriptionKey = "help.working_day_ratio")
    private String workingDayRatio;

    @Option(names = "--proposed", paramLabel = "FILE", descriptionKey = "help.proposed")
    private String proposed;

    @Option(names = "--missing", paramLabel = "left-out|unchanged", descriptionKey = "help.missing")
    private String missing = LEFT_OUT;

    @Option(names = "--aliases", paramLabel = "FILE", descriptionKey = "help.aliases")
    private Path aliases;

    /** Whether procedures that are abolished count. */
    private enum Abolished {
        INCLUDE,
        EXCLUDE
    }

    /** The files that are named; standard input if none is. */
    List<String> files() {
        return files.isEmpty() ? List.of("-") : files;
    }

    /** The list of what is proposed, if it stands apart. */
    Optional<String> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** The file of names that stand for others. */
    Optional<Source> aliases() {
        return Optional.ofNullable(aliases).map(Source::ofFile);
    }

    /** Whether a procedure that the list of proposals does not have stays as it is. */
    boolean isMissingUnchanged(Language language) {
        return switch (missing.toLowerCase(Locale.ROOT)) {
            case UNCHANGED -> true;
            case LEFT_OUT -> false;
            default ->
                throw wrong(
                        language,
                        "--missing",
                        missing,
                        LEFT_OUT + "|" + UNCHANGED,
                        Spelling.findNearest(missing, List.of(LEFT_OUT, UNCHANGED)));
        };
    }

    /** How many threads may read. */
    int jobs(Language language) {
        if (jobs < 1 || jobs > MAX_JOBS) {
            throw wrong(language, "--jobs", String.valueOf(jobs), "usage.jobs");
        }
        return jobs;
    }

    Optional<Character> delimiter(Language language) {
        return delimiter(delimiter, language);
    }

    /**
     * The character that a word of the command line means.
     *
     * @param word may be null
     */
    static Optional<Character> delimiter(String word, Language language) {
        return Optional.ofNullable(word).map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case ",", "comma" -> ',';
            case ";", "semicolon" -> ';';
            case "\t", "\\t", "tab" -> '\t';
            case "|", "pipe", "bar" -> '|';
            default -> throw wrong(language, "--delimiter", text, "usage.delimiter");
        });
    }

    /**
     * What is said of the lists.
     *
     * @throws BadFileException if the file of aliases cannot be followed
     */
    ReadOptions toReadOptions(Language language) {
        return new ReadOptions(
                Optional.ofNullable(format),
                Optional.ofNullable(encoding).map(name -> charset(language, name)),
                delimiter(language),
                Optional.ofNullable(numbers),
                headers(language),
                Optional.ofNullable(cases),
                Optional.ofNullable(workingDayRatio).map(text -> Ratio.parse(text)
                        .orElseThrow(() -> wrong(language, "--working-day-ratio", text, "usage.ratio"))),
                abolished == Abolished.EXCLUDE,
                Optional.ofNullable(sheet),
                aliases().map(InputOptions::read).orElse(Aliases.NONE),
                Optional.empty());
    }

    private static Aliases read(Source file) {
        List<Problem> problems = new ArrayList<>();
        return Aliases.read(file, problems::add).orElseThrow(() -> new BadFileException(problems));
    }

    private Map<Field, Set<String>> headers(Language language) {
        Map<Field, Set<String>> headers = new EnumMap<>(Field.class);
        for (String map : maps) {
            int equals = map.indexOf('=');
            String header = map.substring(equals + 1);
            Field field = Field.find(equals < 0 ? "" : map.substring(0, equals))
                    .filter(found -> header.chars().anyMatch(Character::isLetterOrDigit))
                    .orElseThrow(() -> wrongMap(language, map));
            headers.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(header);
        }
        return headers;
    }

    private static UsageException wrongMap(Language language, String map) {
        List<String> fields = Arrays.stream(Field.values()).map(Field::key).toList();
        String field = map.replaceFirst("(?s)=.*", "");
        return wrong(
                language,
                "--map",
                map,
                language.say("usage.map", String.join(", ", fields)),
                Spelling.findNearest(field, fields).filter(guess -> !guess.equals(field)));
    }

    private static Charset charset(Language language, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            Optional<String> guess = Spelling.findNearest(name, ENCODINGS);
            throw wrong(language, "--encoding", name, language.say("usage.encoding"), guess);
        }
    }

    static UsageException wrong(Language language, String option, String value, String expected) {
        return wrong(language, option, value, language.say(expected), Optional.empty());
    }

    /** A value that an option cannot have, with a word that may have been meant. */
    static UsageException wrong(
            Language language, String option, String value, String expected, Optional<String> guess) {
        return new UsageException(Wording.wrongValue(language, option, value, expected, guess));
    }
}
