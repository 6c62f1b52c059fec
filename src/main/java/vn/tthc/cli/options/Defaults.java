package vn.tthc.cli.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PropertiesDefaultProvider;
import vn.tthc.report.page.Language;
import vn.tthc.text.Spelling;

/**
 * What options are where the command line does not say: a file of properties in UTF-8, named by {@code --config} or {@code
 * TTHC_CONFIG}, with a line such as {@code lang=vi}, or {@code report.by=agency} for one command alone.
 */
public final class Defaults {
    public static final String OPTION = "--config";
    public static final String VARIABLE = "TTHC_CONFIG";
    private static final String LANG = "lang";

    /** They make no sense for every run, or are needed to find the file. */
    private static final List<String> NOT_HERE = List.of("config", "help", "version");

    private final Optional<Path> file;
    private final Properties properties;

    private Defaults(Optional<Path> file, Properties properties) {
        this.file = file;
        this.properties = properties;
    }

    /** Where there is no such file. */
    public static Defaults none() {
        return new Defaults(Optional.empty(), new Properties());
    }

    /**
     * Reads the file that is named.
     *
     * @param language in which complaints are made
     * @throws UsageException if there is none, or it cannot be read
     */
    public static Defaults read(String[] words, Map<String, String> environment, Language language) {
        String name = valueOf(OPTION, words).orElse(environment.getOrDefault(VARIABLE, ""));
        if (name.isEmpty()) {
            return none();
        }
        Path file = Path.of(name);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            String key = Files.exists(file) ? "usage.config_unreadable" : "usage.config_missing";
            throw new UsageException(language.say(key, file, String.valueOf(e.getMessage())));
        }
        return new Defaults(Optional.of(file), properties);
    }

    /** The value that the words give a long option, wherever they do; the last one counts. */
    public static Optional<String> valueOf(String option, String[] words) {
        Optional<String> given = Optional.empty();
        for (int i = 0; i < words.length && !words[i].equals("--"); i++) {
            if (words[i].startsWith(option + "=")) {
                given = Optional.of(words[i].substring(option.length() + 1));
            } else if (words[i].equals(option) && i + 1 < words.length) {
                given = Optional.of(words[i + 1]);
            }
        }
        return given;
    }

    public boolean isEmpty() {
        return file.isEmpty();
    }

    /** The language for all commands, if the file has one. */
    public Optional<String> language() {
        return Optional.ofNullable(properties.getProperty(LANG));
    }

    /**
     * Gives the values to the commands.
     *
     * @param all all commands, by which it is seen that there is no other key in the file
     * @param to the command line that is parsed
     * @param languageIsSaid whether something nearer than the file says the language
     * @throws UsageException if a key is no option
     */
    public void apply(CommandLine all, CommandLine to, boolean languageIsSaid, Language language) {
        Properties qualified = new Properties();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            check(key, all, language);
            if (!key.equals(LANG) || !languageIsSaid) {
                qualified.setProperty(
                        key.contains(".") ? all.getCommandName() + "." + key : key, properties.getProperty(key));
            }
        }
        to.setDefaultValueProvider(new PropertiesDefaultProvider(qualified));
    }

    /** Whether it is the file, and not the command line, that gives an option its value. */
    public Optional<Path> fileOf(OptionSpec option, String[] words) {
        String key = key(option);
        boolean given = List.of(words).stream()
                .anyMatch(word -> List.of(option.names()).stream().anyMatch(word::startsWith));
        boolean here = properties.stringPropertyNames().stream()
                .anyMatch(name -> name.equals(key) || name.endsWith("." + key));
        return given || !here ? Optional.empty() : file;
    }

    private void check(String key, CommandLine all, Language language) {
        int dot = key.indexOf('.');
        List<CommandLine> commands = new ArrayList<>();
        all.getSubcommands().forEach((name, command) -> {
            if (dot < 0 || name.equals(key.substring(0, dot))) {
                commands.add(command);
            }
        });
        List<String> known = commands.stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(Defaults::key)
                .filter(name -> !NOT_HERE.contains(name))
                .distinct()
                .toList();
        String option = key.substring(dot + 1);
        if (!known.contains(option)) {
            String said = language.say("usage.config_key", file.orElseThrow(), key);
            throw new UsageException(Spelling.findNearest(option.toLowerCase(Locale.ROOT), known)
                    .map(guess -> language.say("usage.suggestion", said, key.substring(0, dot + 1) + guess))
                    .orElse(said));
        }
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }
}
