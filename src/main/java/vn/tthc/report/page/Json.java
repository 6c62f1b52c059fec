package vn.tthc.report.page;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import vn.tthc.output.Utf8Writer;

/** JSON documents, indented alike on every system, with exact plain numbers. */
public final class Json {
    /** Without a pool of buffers: a run writes one document or a few, and a pool takes longer to set up than they do. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .characterEscapes(new SafeEscapes())
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            // What lies under the writer is flushed in the end.
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private Json() {}

    /** Writes one value alone, to where writing does not fail. */
    static void writeValue(StringWriter out, Consumer<JsonGenerator> value) {
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out)) {
            value.accept(json);
        }
    }

    /** Writes one document and a line end. */
    public static void write(Writer out, Consumer<JsonGenerator> content) throws IOException {
        write(new Indented(), out, content);
    }

    /** Writes a document as one line, as NDJSON has it. */
    public static void writeLine(Document document, Presentation presentation, Writer out) throws IOException {
        writeLine(out, json -> document.write(presentation.heading().in(json), presentation.links()));
    }

    static void writeLine(Writer out, Consumer<JsonGenerator> content) throws IOException {
        write(ObjectWriteContext.empty(), out, content);
    }

    /** Begins a document that is written piece by piece; closing it leaves the writer open. */
    static JsonGenerator open(Writer out) {
        return FACTORY.createGenerator(new Indented(), new KeptOpen(out));
    }

    private static void write(ObjectWriteContext layout, Writer out, Consumer<JsonGenerator> content)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(layout, new KeptOpen(out))) {
            content.accept(json);
        } catch (JacksonException e) {
            throw failure(e);
        }
        out.write("\n");
    }

    /** What made writing fail. */
    static IOException failure(JacksonException e) {
        return e.getCause() instanceof IOException failure ? failure : new IOException(e);
    }

    /**
     * Writes a property that is an array with an object for each of some things.
     *
     * @param properties writes those of one object
     */
    public static <T> void objects(JsonGenerator json, String name, Iterable<T> things, Consumer<T> properties) {
        json.writeArrayPropertyStart(name);
        for (T thing : things) {
            json.writeStartObject();
            properties.accept(thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a property that is an array of texts. */
    public static void texts(JsonGenerator json, String name, Iterable<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Writes a number, or null where there is none. */
    public static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            number(json, name, number.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    public static void number(JsonGenerator json, String name, BigDecimal number) {
        json.writeName(name);
        json.writeNumber(number.toPlainString());
    }

    /** Writes whether something is so, or null where that is not known. */
    public static void bool(JsonGenerator json, String name, Optional<Boolean> bool) {
        if (bool.isPresent()) {
            json.writeBooleanProperty(name, bool.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    /** Escapes what a terminal would obey, so that the values stay exact. */
    private static final class SafeEscapes extends CharacterEscapes {
        private final int[] ascii = standardAsciiEscapesForJSON();

        SafeEscapes() {
            ascii[0x7F] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        /** Called with halves of rare characters too; those are escaped, for one half does not say what they are. */
        @Override
        public SerializableString getEscapeSequence(int c) {
            return Terminal.isUnsafe(c) ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new JsonLayout();
        }
    }

    /** Writes a text, in UTF-8, after what the generator has written so far. */
    static void writeBytes(JsonGenerator json, byte[] text, int length) {
        json.flush();
        try {
            Utf8Writer.write(((KeptOpen) json.streamWriteOutputTarget()).writer(), text, 0, length);
        } catch (IOException e) {
            throw JacksonIOException.construct(e, json);
        }
    }

    /** Leaves closing to whoever has opened the writer. */
    private static final class KeptOpen extends FilterWriter {
        KeptOpen(Writer out) {
            super(out);
        }

        Writer writer() {
            return out;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
