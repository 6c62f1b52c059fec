package vn.tthc.side;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tthc.model.problem.Problem;
import vn.tthc.source.Source;

/** Schemes that are known by name: those of the product and those of a file of the user, which come first. */
public final class Schemes<T> {
    private final Map<String, T> byKey;
    private final Function<T, String> name;
    private final Reader<T> reader;

    /** Reads a file of schemes, by their keys. */
    interface Reader<T> {
        /**
         * Reads a file to its end.
         *
         * @param in read instead of a file where the source has none
         * @return empty if anything is wrong with it
         */
        Optional<Map<String, T>> read(Source source, InputStream in, Consumer<Problem> problems);
    }

    private Schemes(Map<String, T> byKey, Function<T, String> name, Reader<T> reader) {
        this.byKey = byKey;
        this.name = name;
        this.reader = reader;
    }

    /** The schemes of a resource of the product. */
    static <T> Schemes<T> builtIn(String resource, Function<T, String> name, Reader<T> reader) {
        Source source = new Source(Optional.empty(), resource, resource, false);
        try (InputStream in = Schemes.class.getResourceAsStream("/vn/tthc/" + resource)) {
            Optional<Map<String, T>> read = reader.read(source, in, problem -> {
                throw new IllegalStateException(problem.toString());
            });
            return new Schemes<>(read.orElseThrow(), name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same schemes and those of a file.
     *
     * @param problems takes everything that is wrong with the file
     * @return empty if anything is
     */
    public Optional<Schemes<T>> with(Source file, Consumer<Problem> problems) {
        return reader.read(file, InputStream.nullInputStream(), problems).map(read -> {
            Map<String, T> all = new LinkedHashMap<>(read);
            byKey.forEach(all::putIfAbsent);
            return new Schemes<>(all, name, reader);
        });
    }

    public Optional<T> find(String wanted) {
        return Optional.ofNullable(byKey.get(key(wanted)));
    }

    /** The names of all schemes, those of the user's file first. */
    public List<String> names() {
        return byKey.values().stream().map(name).toList();
    }

    /** By what a scheme is known. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
