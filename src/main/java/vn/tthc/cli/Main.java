package vn.tthc.cli;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.tthc.batch.RepeatedException;
import vn.tthc.cli.files.ClusterException;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.files.OutputException;
import vn.tthc.cli.files.PrintException;
import vn.tthc.cli.files.Progress;
import vn.tthc.cli.files.ReaderGoneException;
import vn.tthc.cli.files.StandardStream;
import vn.tthc.cli.options.BadFileException;
import vn.tthc.cli.options.CommonOptions;
import vn.tthc.cli.options.Defaults;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.NoInputException;
import vn.tthc.cli.options.Options;
import vn.tthc.cli.options.UsageException;
import vn.tthc.cli.options.WindowsArguments;
import vn.tthc.cli.options.WordOrder;
import vn.tthc.cli.options.Wording;
import vn.tthc.model.problem.Problem;
import vn.tthc.output.Utf8Writer;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Terminal;

/** Where the program begins. */
public final class Main {
    /** A narrower terminal is not catered for. */
    private static final int MIN_WIDTH = 40;

    /** Attempts at printing the message that the memory does not suffice. */
    private static final int MAX_ATTEMPTS = 50;

    /** The variable that says the language where the command line does not. */
    private static final String LANGUAGE = "TTHC_LANG";

    /** From this JDK on {@code System.console()} is never null, and has a method that says whether it is a terminal. */
    private static final int FIRST_CONSOLE_WITHOUT_TERMINAL = 22;

    private static final long PAUSE_NANOS = 100_000_000;

    private Main() {}

    /**
     * Runs on the standard streams. The launcher says through system properties what only a shell knows: {@code
     * tthc.terminals} which of in, out and err are terminals, {@code tthc.columns} how wide they are; that of Windows in
     * {@code tthc.arguments} the variable of the environment that holds the arguments; and others in {@code tthc.running}
     * a file that is to go when the program ends as it should: where it stays, the archive of classes may be damaged.
     */
    public static void main(String[] args) {
        prepare();
        String variable = System.getProperty("tthc.arguments");
        String line = variable == null ? null : System.getenv(variable);
        int code = run(standardStreams(), line == null ? args : WindowsArguments.of(line, Path.of("")));
        String running = System.getProperty("tthc.running");
        if (running != null && code != ExitCode.BUG.number()) {
            new File(running).delete();
        }
        // Newer JVMs begin to log when they are told to exit, which takes long and says nothing here.
        if (code != ExitCode.DONE.number()) {
            System.exit(code);
        }
    }

    /** What is done once, before the first command line. */
    public static void prepare() {
        // At each start picocli would look for Groovy in all jars, and for types of java.sql and java.time, which no
        // option of ours has. The expression is compiled anew for each type: the simpler, the sooner.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java[.][st][.a-zA-Z]*");
    }

    /** The streams of the process. */
    public static Io standardStreams() {
        String terminals = System.getProperty("tthc.terminals");
        if (terminals == null) {
            terminals = hasTerminal() ? "in,out,err" : "";
        }
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        Writer err = utf8(FileDescriptor.err);
        return new Io(
                in,
                utf8(FileDescriptor.out),
                err,
                terminals.contains("in"),
                terminals.contains("out"),
                columns(),
                Locale.getDefault().getLanguage().equals("vi") ? Language.VI : Language.EN,
                System.getenv(),
                terminals.contains("err") ? new Progress(err, System::nanoTime) : Progress.none());
    }

    /** Whether the JVM stands in a terminal, where no launcher has said so. Newer ones have a console also where there is none. */
    @SuppressWarnings("SystemConsoleNull") // that newer JDKs are never without a console is what this is about
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        if (Runtime.version().feature() < FIRST_CONSOLE_WITHOUT_TERMINAL) {
            return true;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Runs one command line; returns the exit code. */
    public static int run(Io io, String... words) {
        String variable = io.environment().getOrDefault(LANGUAGE, "");
        Language language = Language.find(Defaults.valueOf("--lang", words).orElse(variable))
                .orElse(io.language());
        try {
            return flush(io, language, run(io.with(language), language, words));
        } catch (OutOfMemoryError e) {
            return outOfMemory(io, language);
        }
    }

    /**
     * Runs one command line.
     *
     * @param language what the words or the environment say, else that of the locale; a file of defaults may say another one
     */
    private static int run(Io io, Language language, String... words) {
        String[] args = words;
        Defaults defaults = Defaults.none();
        Language said = language;
        try {
            String variable = io.environment().getOrDefault(LANGUAGE, "");
            if (!variable.isEmpty() && Language.find(variable).isEmpty()) {
                throw ListOptions.wrong(language, LANGUAGE, variable, "vi|en", Optional.empty());
            }
            if (words.length > 0 && words[0].startsWith("-")) {
                args = WordOrder.commandFirst(words, commandLine(io, language, defaults));
            }
            defaults = Defaults.read(args, io.environment(), language);
            boolean isLanguageSaid =
                    !variable.isEmpty() || Defaults.valueOf("--lang", args).isPresent();
            if (!isLanguageSaid) {
                said = defaults.language().flatMap(Language::find).orElse(language);
            }
            if (defaults.isEmpty() && args.length > 0 && commands().containsKey(args[0])) {
                return alone(io.with(said), said, args);
            }
            CommandLine line = commandLine(io.with(said), said, defaults, args);
            if (!defaults.isEmpty()) {
                defaults.apply(commandLine(io, said, defaults), line, isLanguageSaid, said);
            }
            return line.execute(args);
        } catch (UsageException e) {
            CommandLine line = commandLine(io, said, Defaults.none());
            return usage(said, Defaults.none(), args, new CommandLine.ParameterException(line, e.getMessage(), e));
        }
    }

    private static int flush(Io io, Language language, int code) {
        int end = code;
        try {
            io.out().flush();
        } catch (IOException e) {
            // What a command could not write it has said; what is still in the buffer cannot be written either.
            if (code != ExitCode.UNREADABLE.number() && !PrintException.isClosedPipe(e)) {
                end = outputFailed(io, language, e);
            }
        }
        try {
            io.err().flush();
        } catch (IOException e) {
            // Nobody is left to tell. A run that came to nothing but this has not said what it had to.
            return end == ExitCode.DONE.number() && !PrintException.isClosedPipe(e)
                    ? ExitCode.UNREADABLE.number()
                    : end;
        }
        return end;
    }

    private static Map<String, BiFunction<Io, Options, Callable<Integer>>> commands() {
        Map<String, BiFunction<Io, Options, Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("report", ReportCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("rate", RateCommand::new);
        commands.put("rank", RankCommand::new);
        commands.put("cost", CostCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("convert", ConvertCommand::new);
        commands.put("template", TemplateCommand::new);
        commands.put("schema", SchemaCommand::new);
        commands.put("completion", (io, options) -> new CompletionCommand(io, options, Main::allCommands));
        return commands;
    }

    /** All commands, for what is made of their texts. */
    static CommandLine allCommands(Language language) {
        return commandLine(Io.nowhere(language), language, Defaults.none()).setResourceBundle(language.texts());
    }

    /**
     * The command that begins the line, with its options, as taking in those of all would be a good part of a short run; all
     * commands if none does.
     */
    static CommandLine commandLine(Io io, Language language, Defaults defaults, String... args) {
        CommandLine commandLine = new CommandLine(TthcCommand.spec());
        Map<String, BiFunction<Io, Options, Callable<Integer>>> commands = commands();
        if (args.length > 0 && commands.containsKey(args[0])) {
            commands.keySet().retainAll(Set.of(args[0]));
        } else {
            CommandLine help = new CommandLine(new CommandLine.HelpCommand());
            Options options = new Options();
            new CommonOptions(options);
            options.addTo(help.getCommandSpec());
            commandLine.addSubcommand("help", help);
        }
        commands.forEach((name, command) -> {
            Options options = new Options();
            commandLine.addSubcommand(name, options.of(name, command.apply(io, options)));
        });
        setUp(commandLine, io, language).setParameterExceptionHandler((e, line) -> usage(language, defaults, args, e));
        Example.addTo(commandLine, language);
        OptionGroup.layOut(commandLine, language);
        commandLine.setExecutionStrategy(parsed ->
                parsed.subcommands().isEmpty() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()
                        ? withoutCommand(commandLine)
                        : new CommandLine.RunLast().execute(parsed));
        return commandLine;
    }

    /**
     * Runs the command that begins the line without the one above it, which takes as long to set up. Where picocli has more to do
     * than to run it, all is set up.
     */
    private static int alone(Io io, Language language, String... args) {
        Options options = new Options();
        CommandSpec spec = options.of(args[0], commands().get(args[0]).apply(io, options));
        spec.parent(CommandSpec.create().name(TthcCommand.NAME));
        IntSupplier whole =
                () -> commandLine(io, language, Defaults.none(), args).execute(args);
        CommandLine line =
                setUp(new CommandLine(spec), io, language).setParameterExceptionHandler((e, words) -> whole.getAsInt());
        Example.addTo(line, language);
        line.setExecutionStrategy(
                parsed -> parsed.isUsageHelpRequested() ? whole.getAsInt() : new CommandLine.RunLast().execute(parsed));
        return line.execute(Arrays.copyOfRange(args, 1, args.length));
    }

    private static CommandLine setUp(CommandLine line, Io io, Language language) {
        io.cluster().ifPresent(machines -> line.registerConverter(Path.class, machines::file));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(io.width(), Io.DEFAULT_WIDTH))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(io.out()))
                .setErr(new PrintWriter(io.err()))
                .setHelpFactory((spec, colors) -> new CommandLine.Help(spec.resourceBundle(language.texts()), colors))
                .setExecutionExceptionHandler((e, command, parsed) -> failure(io, language, command, e));
    }

    private static int withoutCommand(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return ExitCode.USAGE.number();
    }

    private static int usage(Language language, Defaults defaults, String[] args, CommandLine.ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        String said = Wording.of(e, language);
        Optional<Path> file =
                e.getArgSpec() instanceof OptionSpec option ? defaults.fileOf(option, args) : Optional.empty();
        String placed = file.map(path -> path + ": " + said).orElse(said);
        err.println("tthc: " + Terminal.safe(placed));
        if (e.getCause() instanceof NoInputException) {
            e.getCommandLine().usage(err);
        } else {
            err.println(language.say(
                    "usage.help", e.getCommandLine().getCommandSpec().qualifiedName()));
        }
        err.flush();
        return ExitCode.USAGE.number();
    }

    private static int failure(Io io, Language language, CommandLine command, Exception e) throws Exception {
        if (e instanceof CommandLine.ParameterException wrong) {
            return usage(language, Defaults.none(), new String[0], wrong);
        }
        if (e instanceof UsageException) {
            return usage(
                    language,
                    Defaults.none(),
                    new String[0],
                    new CommandLine.ParameterException(command, e.getMessage(), e));
        }
        if (e instanceof RepeatedException repeated) {
            String said = language.say("usage.repeated_source", repeated.places());
            return usage(language, Defaults.none(), new String[0], new CommandLine.ParameterException(command, said));
        }
        if (e instanceof OutputException output) {
            io.err().write("tthc: " + Terminal.safe(output.say(language)) + "\n");
            return ExitCode.UNREADABLE.number();
        }
        if (e instanceof BadFileException file) {
            for (Problem problem : file.problems()) {
                io.err().write(language.line(problem) + "\n");
            }
            return ExitCode.UNREADABLE.number();
        }
        if (e instanceof ClusterException cluster) {
            io.err().write("tthc: " + Terminal.safe(language.say("cluster.failed", cluster.reason())) + "\n");
            return ExitCode.UNREADABLE.number();
        }
        if (e instanceof ReaderGoneException) {
            return ExitCode.DONE.number();
        }
        if (e instanceof PrintException print) {
            return endOfOutput(io, language, print.getCause());
        }
        if (e instanceof IOException failure) {
            return endOfOutput(io, language, failure);
        }
        if (e.getCause() instanceof OutOfMemoryError) {
            return outOfMemory(io, language);
        }
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        io.err().write("tthc: " + language.say("bug") + "\n" + trace);
        return ExitCode.BUG.number();
    }

    /**
     * Says that more memory is needed; returns the exit code. By now the data is unreachable; it tries again until threads that
     * read ahead have ended and freed theirs.
     */
    public static int outOfMemory(Io io, Language language) {
        for (int times = 0; times < MAX_ATTEMPTS; times++) {
            try {
                return sayOutOfMemory(io, language);
            } catch (OutOfMemoryError | NoClassDefFoundError again) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return ExitCode.UNREADABLE.number();
    }

    private static int sayOutOfMemory(Io io, Language language) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        try {
            io.err()
                    .write("tthc: " + language.say("memory", String.valueOf(megabytes), String.valueOf(4 * megabytes))
                            + "\n");
            io.err().flush();
        } catch (IOException silent) {
            // There is nobody left to tell.
        }
        return ExitCode.UNREADABLE.number();
    }

    /** A standard stream that takes no more: a reader who has seen enough is no failure, a full disk is one. */
    private static int endOfOutput(Io io, Language language, IOException e) {
        return PrintException.isClosedPipe(e) ? ExitCode.DONE.number() : outputFailed(io, language, e);
    }

    private static int outputFailed(Io io, Language language, IOException e) {
        String reason = String.valueOf(e.getMessage());
        try {
            io.err().write("tthc: " + language.say("output.failed", language.say("output.standard"), reason) + "\n");
            io.err().flush();
        } catch (IOException silent) {
            // There is nobody left to tell.
        }
        return ExitCode.UNREADABLE.number();
    }

    private static Writer utf8(FileDescriptor descriptor) {
        return new Utf8Writer(StandardStream.of(descriptor));
    }

    private static int columns() {
        int columns = Integer.getInteger("tthc.columns", Io.DEFAULT_WIDTH);
        return columns > 0 ? Math.max(columns, MIN_WIDTH) : Io.DEFAULT_WIDTH;
    }
}
