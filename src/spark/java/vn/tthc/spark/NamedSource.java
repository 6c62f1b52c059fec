package vn.tthc.spark;

import java.io.Serializable;
import java.util.Optional;
import vn.tthc.source.Source;
import vn.tthc.spark.hadoop.Places;

/** A source as it goes to the machine that reads it. */
record NamedSource(String path, String shown, String name, boolean inDirectory) implements Serializable {
    static NamedSource of(Source source) {
        // Where a machine of the cluster stands among its folders is not known.
        String path = source.path().orElseThrow().toAbsolutePath().toString();
        return new NamedSource(path, source.shown(), source.name(), source.inDirectory());
    }

    Source in(Places places) {
        return new Source(Optional.of(places.path(path)), shown, name, inDirectory);
    }
}
