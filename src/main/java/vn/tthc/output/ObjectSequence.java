package vn.tthc.output;

import java.io.IOException;
import java.io.Writer;

/** JSON objects on a line each: in an array, or bare as NDJSON. */
public final class ObjectSequence {
    private final Writer out;
    private final boolean inArray;
    private boolean begun;

    /** A sequence without objects. */
    public ObjectSequence(Writer out, boolean inArray) {
        this.out = out;
        this.inArray = inArray;
    }

    /** Writes the next object, which has no line break. */
    public void write(String object) throws IOException {
        beginObject();
        out.write(object);
        endObject();
    }

    /** Writes what stands before the next object, which the caller writes. */
    public void beginObject() throws IOException {
        if (inArray) {
            out.write(begun ? ",\n" : "[\n");
        }
        begun = true;
    }

    /** Writes what stands after an object. */
    public void endObject() throws IOException {
        if (!inArray) {
            out.write("\n");
        }
    }

    /** Ends the sequence; an array without objects is one too. */
    public void finish() throws IOException {
        if (inArray) {
            out.write(begun ? "\n]\n" : "[]\n");
        }
        out.flush();
    }
}
