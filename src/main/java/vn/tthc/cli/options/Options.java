package vn.tthc.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and parameters that a command takes, each with the key of its help. They are told to picocli one by one, as
 * its annotations take a fifth of the time of a short run to be read.
 */
public final class Options {
    private final List<ArgSpec> arguments = new ArrayList<>();

    /** An option that is there or not. */
    public OptionValue<Boolean> flag(String helpKey, String... names) {
        return flag(OptionSpec.builder(names), helpKey);
    }

    /** The option that asks for the help of the command. */
    void help(String helpKey, String... names) {
        flag(OptionSpec.builder(names).usageHelp(true), helpKey);
    }

    /** The option that asks for the version of the program. */
    public void version(String helpKey, String... names) {
        flag(OptionSpec.builder(names).versionHelp(true), helpKey);
    }

    private OptionValue<Boolean> flag(OptionSpec.Builder option, String helpKey) {
        return given(option.type(boolean.class).descriptionKey(helpKey).build());
    }

    /**
     * An option with a value.
     *
     * @param label what stands for the value in the help
     */
    public <T> OptionValue<T> value(Class<T> type, String label, String helpKey, String... names) {
        return given(OptionSpec.builder(names)
                .type(type)
                .paramLabel(label)
                .descriptionKey(helpKey)
                .build());
    }

    /** An option that can be given several times, each with a value. */
    public OptionValue<List<String>> values(String label, String helpKey, String... names) {
        return given(list(label, helpKey, names).build());
    }

    /** An option with values that commas part. */
    public OptionValue<List<String>> wordsOf(String label, String helpKey, String... names) {
        return given(list(label, helpKey, names).splitRegex(",").build());
    }

    private static OptionSpec.Builder list(String label, String helpKey, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .descriptionKey(helpKey);
    }

    /** A parameter without which there is no command. */
    public <T> OptionValue<T> parameter(Class<T> type, String label, String helpKey) {
        return given(PositionalParamSpec.builder()
                .type(type)
                .arity("1")
                .required(true)
                .paramLabel(label)
                .descriptionKey(helpKey)
                .build());
    }

    /** Any number of parameters. */
    OptionValue<List<String>> parameters(String label, String helpKey) {
        return given(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel(label)
                .descriptionKey(helpKey)
                .build());
    }

    private <T> OptionValue<T> given(ArgSpec argument) {
        arguments.add(argument);
        return new OptionValue<>(argument);
    }

    /**
     * The command as picocli knows it.
     *
     * @param command what it runs
     */
    public CommandSpec of(String name, Object command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        addTo(spec);
        return spec;
    }

    /** Adds them to a command that has its own ones, where it lacks them. */
    public void addTo(CommandSpec spec) {
        for (ArgSpec argument : arguments) {
            if (!(argument instanceof OptionSpec option) || !hasAny(spec, option.names())) {
                spec.add(argument);
            }
        }
    }

    private static boolean hasAny(CommandSpec spec, String... names) {
        for (String name : names) {
            if (spec.optionsMap().containsKey(name)) {
                return true;
            }
        }
        return false;
    }
}
