package vn.tthc.cli.options;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.tthc.format.InputFormat;
import vn.tthc.format.ReadOptions;
import vn.tthc.input.ListPlace;
import vn.tthc.report.page.Language;
import vn.tthc.row.RowOptions;
import vn.tthc.row.Selection;
import vn.tthc.schema.Field;
import vn.tthc.schema.ListKind;
import vn.tthc.side.Aliases;
import vn.tthc.source.Source;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Spelling;
import vn.tthc.text.Unit;

/** The options that say how lists of any kind are to be read. */
public class ListOptions {
    /** Those that lists are likely to have. */
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16", "windows-1258", "windows-1252");

    private static final int MAX_JOBS = 64;

    private final Supplier<ListKind> kind;

    private final OptionValue<List<String>> files;
    private final OptionValue<NumberStyle> numbers;
    private final OptionValue<List<String>> maps;
    private final OptionValue<List<String>> units;
    private final OptionValue<String> delimiter;
    private final OptionValue<String> encoding;
    private final OptionValue<InputFormat> format;
    private final OptionValue<String> sheet;
    private final OptionValue<String> listKey;
    private final OptionValue<Path> aliases;
    private final OptionValue<Integer> jobs;
    private Selection selection = Selection.ALL;

    public ListOptions(ListKind kind, Options options) {
        this(() -> kind, options);
    }

    /**
     * Options of a command that reads lists of several kinds.
     *
     * @param kind the kind that other options ask for
     */
    public ListOptions(Supplier<ListKind> kind, Options options) {
        this.kind = kind;
        files = options.parameters("FILE", "help.file");
        numbers = options.value(NumberStyle.class, "vi|en", "help.numbers", "--numbers");
        maps = options.values("FIELD=HEADER", "help.map", "--map");
        units = options.values("FIELD=UNIT", "help.unit", "--unit");
        delimiter = options.value(String.class, "CHAR", "help.delimiter", "--delimiter");
        encoding = options.value(String.class, "NAME", "help.encoding", "--encoding");
        format = options.value(InputFormat.class, "csv|json|ndjson|xlsx|report", "help.input_format", "--input-format");
        sheet = options.value(String.class, "SHEET", "help.sheet", "--sheet");
        listKey = options.value(String.class, "KEY", "help.list_key", "--list-key");
        aliases = options.value(Path.class, "FILE", "help.aliases", "--aliases");
        jobs = options.value(Integer.class, "N", "help.jobs", "--jobs");
    }

    /** Says which columns are wanted beside the known ones, and which rows. */
    public void select(Selection chosen) {
        selection = chosen;
    }

    /** The files that are named; standard input if none is. */
    public List<String> files() {
        return files.or(List.of("-"));
    }

    /** The list of what is proposed, which only lists of procedures have. */
    public Optional<String> proposed() {
        return Optional.empty();
    }

    /** Whether a procedure that the list of proposals does not have stays as it is. */
    public boolean isMissingUnchanged(Language language) {
        return false;
    }

    /** How many threads may read. */
    public int jobs(Language language) {
        int threads = jobs.or(Math.min(MAX_JOBS, Runtime.getRuntime().availableProcessors()));
        if (threads < 1 || threads > MAX_JOBS) {
            throw wrong(language, "--jobs", String.valueOf(threads), "usage.jobs");
        }
        return threads;
    }

    /** How text cells use points and commas, if that is said. */
    public Optional<NumberStyle> numbers() {
        return numbers.find();
    }

    /** The file of names that stand for others. */
    public Optional<Source> aliases() {
        return aliases.find().map(Source::ofFile);
    }

    public Optional<Character> delimiter(Language language) {
        return delimiter(delimiter.find(), language);
    }

    /**
     * The character that a word of the command line means.
     */
    public static Optional<Character> delimiter(Optional<String> word, Language language) {
        return word.map(text -> switch (text.toLowerCase(Locale.ROOT)) {
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
    public RowOptions toRowOptions(Language language) {
        ReadOptions reading = new ReadOptions(
                        format.find(),
                        encoding.find().map(name -> charset(language, name)),
                        delimiter(language),
                        numbers.find(),
                        headers(language),
                        sheet.find())
                .withListKey(listKey.find())
                .withUnits(units(language));
        Optional<ListPlace> place = sheet.find().flatMap(ListPlace::find);
        return RowOptions.of(
                        place.map(one -> reading.at(one.sheet(), one.table())).orElse(reading),
                        aliases().map(ListOptions::read).orElse(Aliases.NONE))
                .withSelection(selection);
    }

    private static Aliases read(Source file) {
        return BadFileException.ifGood(problems -> Aliases.read(file, problems));
    }

    private Map<Field, Set<String>> headers(Language language) {
        Map<Field, Set<String>> headers = new EnumMap<>(Field.class);
        for (String map : maps.or(List.of())) {
            int equals = map.indexOf('=');
            String header = map.substring(equals + 1);
            Field field = Field.find(equals < 0 ? "" : map.substring(0, equals))
                    .filter(kind.get().fields()::contains)
                    .filter(found -> header.chars().anyMatch(Character::isLetterOrDigit))
                    .orElseThrow(() -> wrongMap(language, map));
            headers.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(header);
        }
        return headers;
    }

    /** What figures are measured in: of a field, or of all fields of time ("days") or money ("cost"). */
    private Map<Field, Unit> units(Language language) {
        Map<Field, Unit> said = new EnumMap<>(Field.class);
        for (String word : units.or(List.of())) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? "" : word.substring(0, equals).strip();
            String name = word.substring(equals + 1).strip();
            Optional<Unit> unit = Unit.ofKey(name.toLowerCase(Locale.ROOT))
                    .filter(found -> found.kind() != Unit.Kind.NONE)
                    .or(() -> Unit.find(name));
            List<Field> fields = measured(key).stream()
                    .filter(field -> unit.filter(
                                    found -> found.kind() == Field.kind(field) || Field.accepts(field, found))
                            .isPresent())
                    .toList();
            if (fields.isEmpty()) {
                throw wrong(language, "--unit", word, "usage.unit");
            }
            fields.forEach(field -> said.put(field, unit.orElseThrow()));
        }
        return said;
    }

    private List<Field> measured(String key) {
        Optional<Unit.Kind> measure =
                switch (key.toLowerCase(Locale.ROOT)) {
                    case "days" -> Optional.of(Unit.Kind.TIME);
                    case "cost" -> Optional.of(Unit.Kind.MONEY);
                    default -> Optional.empty();
                };
        Optional<Field> field = Field.find(key);
        return kind.get().fields().stream()
                .filter(one -> measure.equals(Optional.of(Field.kind(one)))
                        || (measure.isEmpty() && field.equals(Optional.of(one))))
                .toList();
    }

    private UsageException wrongMap(Language language, String map) {
        List<String> fields = kind.get().keys();
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

    public static UsageException wrong(Language language, String option, String value, String expected) {
        return wrong(language, option, value, language.say(expected), Optional.empty());
    }

    /** A value that an option cannot have, with a word that may have been meant. */
    public static UsageException wrong(
            Language language, String option, String value, String expected, Optional<String> guess) {
        return new UsageException(Wording.wrongValue(language, option, value, expected, guess));
    }
}
