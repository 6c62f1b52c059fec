package vn.tthc.table.json;

import java.util.Optional;
import vn.tthc.format.Content;
import vn.tthc.format.ReadOptions;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListRole;
import vn.tthc.source.BlockText;
import vn.tthc.source.Lines;
import vn.tthc.source.TextLines;

/** Opens lists of JSON. */
public final class JsonInput {
    private JsonInput() {}

    /** Rows from one JSON document. */
    public static JsonRows ofDocument(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
        return new JsonDocument(content, Optional.empty(), options, table, needs);
    }

    /**
     * Rows from one JSON document that is read in blocks of text.
     *
     * @param text that of the content
     */
    public static JsonRows ofDocument(
            Content content, BlockText text, ReadOptions options, HeaderTable table, ListRole needs) {
        return new JsonDocument(content, Optional.of(text), options, table, needs);
    }

    /** Rows from a JSON object on each line. */
    public static JsonRows ofLines(Content content, ReadOptions options, HeaderTable table, ListRole needs) {
        return ofLines(content, new TextLines(content.text()), options, table, needs);
    }

    /**
     * Rows from a JSON object on each line, from lines that may be passed over.
     *
     * @param lines those of the content
     */
    public static JsonRows ofLines(
            Content content, Lines lines, ReadOptions options, HeaderTable table, ListRole needs) {
        return new JsonLines(content, lines, options, table, needs);
    }
}
