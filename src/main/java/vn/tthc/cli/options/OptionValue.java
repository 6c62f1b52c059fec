package vn.tthc.cli.options;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** What the command line gives for an option or a parameter, once it was parsed. */
public final class OptionValue<T> {
    private final ArgSpec argument;

    OptionValue(ArgSpec argument) {
        this.argument = argument;
    }

    /** The value; empty if none is given. */
    public Optional<T> find() {
        return Optional.ofNullable(argument.getValue());
    }

    /** The word that gives the value; empty if none is given. */
    Optional<String> word() {
        return argument.originalStringValues().stream().reduce((first, last) -> last);
    }

    /** The value, or another one if none is given. */
    public T or(T usual) {
        T value = argument.getValue();
        return value == null ? usual : value;
    }
}
