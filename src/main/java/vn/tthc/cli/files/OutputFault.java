package vn.tthc.cli.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Why a file cannot be written, where the system's own words would not help. */
final class OutputFault extends IOException {
    private final Kind kind;
    private final transient Path place;

    /** What is the matter. */
    enum Kind {
        /** The file is a directory. */
        DIRECTORY,
        /** The folder to write to is not there. */
        NO_FOLDER,
        /** The folder may not be written to. */
        DENIED,
        /** A further file that is needed is there already. */
        TAKEN,
        /** A file stands where a folder is needed. */
        NOT_FOLDER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    OutputFault(Kind kind, Path place) {
        super(kind.key() + " " + place);
        this.kind = kind;
        this.place = place;
    }

    Kind kind() {
        return kind;
    }

    /** The directory, or further file, that is the matter. */
    Path place() {
        return place;
    }
}
