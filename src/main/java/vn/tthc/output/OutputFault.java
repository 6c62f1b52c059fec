package vn.tthc.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Why a file cannot be written, where the system's own words would not help. */
public final class OutputFault extends IOException {
    private final Kind kind;
    private final transient Path place;

    /** What is the matter. */
    public enum Kind {
        /** The file is a directory. */
        DIRECTORY("it is a directory:"),
        /** The folder to write to is not there. */
        NO_FOLDER("there is no folder"),
        /** The folder may not be written to. */
        DENIED("no right to write to"),
        /** A further file that is needed is there already. */
        TAKEN("there is a file already:"),
        /** A file stands where a folder is needed. */
        NOT_FOLDER("it is no folder:");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As tables of texts have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public OutputFault(Kind kind, Path place) {
        super(kind.words + " " + place);
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    /** The directory, or further file, that is the matter. */
    public Path place() {
        return place;
    }
}
