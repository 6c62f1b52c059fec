package vn.tthc.format;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.tthc.source.Lines;

/** How JSON is read and written, whatever it holds. */
public final class JsonText {
    /** Strict JSON, with bounds on what a list can need. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Lines.MAX_LENGTH)
                    .maxNameLength(10_000)
                    .maxNumberLength(Lines.MAX_LENGTH)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private JsonText() {}
}
