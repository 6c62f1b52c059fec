package vn.tthc.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tthc.model.problem.Location;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Copy;
import vn.tthc.source.DigestedBytes;
import vn.tthc.source.Encodings;
import vn.tthc.source.ExpansionGuard;
import vn.tthc.source.Garbling;
import vn.tthc.source.GzipMembers;
import vn.tthc.source.Head;
import vn.tthc.source.Source;
import vn.tthc.source.TranscodedBytes;
import vn.tthc.text.Texts;

/** The opened content of a source: its format, and its text. */
public final class Content implements Closeable {
    private static final int HEAD_BYTES = 1 << 16;

    /** So many files of an archive are named where it is no workbook. */
    private static final int MAX_NAMES = 5;

    private static final int MAX_MIME_TYPE = 200;

    /** There are archives that hold themselves. */
    private static final int MAX_LAYERS = 3;

    private static final Pattern ADDRESS = Pattern.compile("(https?|ftp|file)://", Pattern.CASE_INSENSITIVE);

    private static final int[] GZIP = {0x1F, 0x8B};
    private static final int[] ZIP = {'P', 'K', 3, 4};
    /** An archive without any file in it. */
    private static final int[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};

    private final Source source;
    private final Optional<Source.State> state;
    private final InputStream in;
    private final Optional<DigestedBytes> digested;
    private final InputFormat format;
    private final Reader text;
    private final Optional<InputStream> utf8;
    private final String encoding;
    private final Supplier<String> encodingGuess;
    private final Optional<InputStream> bytes;
    private Optional<Path> file = Optional.empty();
    private Optional<Copy> copy = Optional.empty();
    private OptionalInt textStart = OptionalInt.empty();

    private Content(
            Source source,
            InputStream in,
            InputFormat format,
            Reader text,
            Optional<InputStream> utf8,
            String encoding,
            Supplier<String> encodingGuess,
            Optional<InputStream> bytes) {
        this.source = source;
        state = source.state();
        this.in = in;
        digested = in instanceof DigestedBytes counted ? Optional.of(counted) : Optional.empty();
        this.format = format;
        this.text = text;
        this.utf8 = utf8;
        this.encoding = encoding;
        this.encodingGuess = encodingGuess;
        this.bytes = bytes;
    }

    /**
     * Opens a source and looks at its beginning.
     *
     * @throws UnreadableException if the source is missing, unreadable, empty, or no text
     */
    public static Content open(Source source, InputStream standardInput, ReadOptions options)
            throws UnreadableException {
        try {
            InputStream in = source.open(standardInput);
            try {
                return opened(source, in, options, 0);
            } catch (IOException | UnreadableException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static Content opened(Source source, InputStream raw, ReadOptions options, int layers)
            throws IOException, UnreadableException {
        byte[] signature = raw.readNBytes(FormatDetector.SIGNATURE_BYTES);
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(signature), raw);
        if (startsWith(signature, GZIP)) {
            return unpacked(source, in, GzipMembers::new, options, layers);
        }
        if (startsWith(signature, ZIP) || startsWith(signature, EMPTY_ZIP)) {
            Content archive = ofBytes(source, raw, InputFormat.XLSX, in, "");
            return archive.as(archive.formatOfArchive());
        }
        if (startsWith(signature, OLE2)) {
            Content container = ofBytes(source, raw, InputFormat.XLS, in, "");
            return container.as(container.formatOfOle2());
        }
        Optional<ForeignFormat> foreign = FormatDetector.ofSignature(signature);
        if (foreign.isPresent()) {
            Codec codec = foreign.get().findCodec().orElseThrow(() -> foreign(source, foreign.get()));
            return unpacked(source, in, codec, options, layers);
        }
        Content text = text(source, new DigestedBytes(in), options);
        return layers == 0 ? text : text.as(text.format);
    }

    private static Content unpacked(Source source, InputStream in, Codec codec, ReadOptions options, int layers)
            throws IOException, UnreadableException {
        if (layers == MAX_LAYERS) {
            throw problem(source, ProblemCode.BROKEN_ARCHIVE, "1 < 2 < 3 < 4");
        }
        ExpansionGuard.Counting compressed = new ExpansionGuard.Counting(in);
        return opened(source, new ExpansionGuard(codec.unpack(compressed), compressed), options, layers + 1);
    }

    private static Content text(Source source, DigestedBytes in, ReadOptions options)
            throws IOException, UnreadableException {
        byte[] head = head(in);
        Encodings.Mark mark = Encodings.Mark.of(head);
        Charset charset = mark == Encodings.Mark.NONE ? options.encoding().orElse(mark.charset()) : mark.charset();
        Head start = new Head(Arrays.copyOfRange(head, mark.length(), head.length), charset);
        boolean lines = options.format().map(InputFormat.NDJSON::equals).orElse(isOfLines(source));
        // A list of lines without a header is empty where there is no row.
        if (start.isBlank() && head.length < HEAD_BYTES && !lines) {
            throw problem(source, ProblemCode.EMPTY_FILE);
        }
        Optional<ForeignFormat> foreign = FormatDetector.ofBeginning(head, start);
        if (foreign.isPresent()) {
            InputFormat readAs = readable(source, foreign.get());
            if (readAs == InputFormat.HTML) {
                // A page says itself how its letters are encoded.
                InputStream page = new SequenceInputStream(new ByteArrayInputStream(head), in);
                return ofBytes(
                        source,
                        in,
                        readAs,
                        page,
                        options.encoding().map(Charset::name).orElse(""));
            }
            InputStream xml = new SequenceInputStream(new ByteArrayInputStream(start.bytes()), in);
            boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
            return ofBytes(source, in, readAs, isUtf8 ? xml : transcoded(xml, charset), charset.name());
        }
        OptionalLong zero = start.findZero();
        if (zero.isPresent()) {
            Optional<ForeignFormat> wide =
                    charset.name().startsWith("UTF-16") ? Optional.empty() : FormatDetector.ofZeros(head);
            if (wide.isPresent()) {
                throw foreign(source, wide.get());
            }
            Location line = new Location(source.shown(), zero.getAsLong(), 0);
            throw new UnreadableException(Problem.of(ProblemCode.UNSUPPORTED_FORMAT, line, ""));
        }
        Optional<Garbling> garbling = start.garbling();
        if (garbling.isPresent()) {
            boolean given = garbling.get().kind() == Garbling.Kind.TWICE && !charset.equals(mark.charset());
            throw problem(
                    source,
                    ProblemCode.BAD_ENCODING,
                    given ? "utf-8-given" : garbling.get().kind().key(),
                    garbling.get().example(),
                    garbling.get().meant(),
                    charset.name());
        }
        InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(start.bytes()), in);
        Reader text = new BufferedReader(new InputStreamReader(bytes, Encodings.decoder(charset)));
        InputStream utf8 = charset.equals(StandardCharsets.UTF_8) ? bytes : new TranscodedBytes(text);
        InputFormat format = options.format().orElseGet(() -> detect(source, start));
        Supplier<String> guess = () -> options.encoding().isEmpty() ? Encodings.guess(start.bytes()) : "";
        Content content =
                new Content(source, in, format, text, Optional.of(utf8), charset.name(), guess, Optional.empty());
        if (charset.equals(StandardCharsets.UTF_8)) {
            content.textStart = OptionalInt.of(mark.length());
        }
        return content;
    }

    private static InputStream transcoded(InputStream bytes, Charset charset) {
        return new TranscodedBytes(new BufferedReader(new InputStreamReader(bytes, Encodings.decoder(charset))));
    }

    /** What is no text of a list, and is taken apart by others. */
    private static Content ofBytes(
            Source source, InputStream in, InputFormat format, InputStream bytes, String encoding) {
        return new Content(
                source, in, format, Reader.nullReader(), Optional.empty(), encoding, () -> "", Optional.of(bytes));
    }

    private Content as(InputFormat other) {
        Content content = new Content(source, in, other, text, utf8, encoding, encodingGuess, bytes);
        content.file = file;
        content.copy = copy;
        return content;
    }

    /** The first bytes, read in as few pieces as they come in. */
    private static byte[] head(InputStream in) throws IOException {
        byte[] bytes = new byte[HEAD_BYTES];
        int length = in.readNBytes(bytes, 0, bytes.length);
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** What the files of an archive make: a workbook, unless it is something else. */
    private InputFormat formatOfArchive() throws IOException, UnreadableException {
        Path file = file();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = new TreeSet<>();
            zip.entries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
            Optional<ForeignFormat> foreign = FormatDetector.ofArchive(names);
            ZipEntry type = zip.getEntry("mimetype");
            if (foreign.isPresent() && type != null) {
                try (InputStream says = zip.getInputStream(type)) {
                    String mime = new String(says.readNBytes(MAX_MIME_TYPE), StandardCharsets.US_ASCII);
                    foreign = FormatDetector.ofMimeType(mime).or(() -> Optional.of(ForeignFormat.ZIP));
                }
            }
            if (foreign.isPresent() && foreign.get() == ForeignFormat.ZIP) {
                String some = names.stream()
                        .filter(name -> !name.endsWith("/"))
                        .limit(MAX_NAMES)
                        .collect(Collectors.joining(" | "));
                throw problem(source, ProblemCode.UNSUPPORTED_FORMAT, ForeignFormat.ZIP.key(), some);
            }
            return foreign.isPresent() ? readable(source, foreign.get()) : InputFormat.XLSX;
        } catch (IOException | UnreadableException | RuntimeException e) {
            removeCopy();
            throw e;
        }
    }

    private InputFormat formatOfOle2() throws IOException, UnreadableException {
        try (InputStream container = new BufferedInputStream(Files.newInputStream(file()))) {
            return readable(source, FormatDetector.ofOle2(container));
        } catch (IOException | UnreadableException | RuntimeException e) {
            removeCopy();
            throw e;
        }
    }

    /**
     * The content as a file, which what is no text must be to be read in parts: the source itself, or a copy that is removed
     * when this is closed.
     */
    public Path file() throws IOException {
        if (file.isEmpty()) {
            boolean isTranscoded = !encoding.isEmpty() && !encoding.equals(StandardCharsets.UTF_8.name());
            boolean isCopy = isTranscoded
                    || source.path().isEmpty()
                    || !source.listName().equals(source.name().toLowerCase(Locale.ROOT))
                    || !source.path().get().getFileSystem().equals(FileSystems.getDefault())
                    || !Files.isRegularFile(source.path().get());
            if (isCopy) {
                copy = Optional.of(Copy.of(bytes()));
            }
            file = copy.map(Copy::path).or(source::path);
        }
        return file.get();
    }

    /** Whether it is no stream, of which little is left when it was read. */
    public boolean canBeReadAgain() {
        return file.isPresent();
    }

    /** The bytes of what is no text, to be read once: of XML those in UTF-8, else as they are stored. */
    public InputStream bytes() {
        return bytes.orElseThrow();
    }

    public Source source() {
        return source;
    }

    /**
     * Sees, when all was read, that the file is the one that was opened.
     *
     * @throws UnreadableException if it was written to, or is longer or shorter
     */
    public void checkUnchanged() throws UnreadableException {
        Optional<Source.State> now = source.state();
        if (!now.equals(state)) {
            boolean shorter = now.isEmpty()
                    || state.isEmpty()
                    || now.get().size() < state.get().size();
            throw shorter
                    ? problem(source, ProblemCode.FILE_CHANGED, "shorter")
                    : problem(source, ProblemCode.FILE_CHANGED);
        }
    }

    /** Tells how many bytes of its file were read; empty if it is no file, or packed, or no text. */
    public Optional<LongSupplier> position() {
        boolean isAsItLies =
                state.isPresent() && source.listName().equals(source.name().toLowerCase(Locale.ROOT));
        return isAsItLies ? digested.map(bytes -> bytes::length) : Optional.empty();
    }

    /**
     * By what the content is known again, compressed or not: a digest of its bytes, those of a workbook as it lies in its file.
     * All of them are read.
     */
    public String digest() throws IOException {
        if (digested.isPresent()) {
            return digested.get().digest().toString();
        }
        try (InputStream stored = Files.newInputStream(file())) {
            return new DigestedBytes(stored).digest().toString();
        }
    }

    public InputFormat format() {
        return format;
    }

    /** The text from its first character; {@link Texts#BAD_BYTES} stands where bytes were not valid. */
    public Reader text() {
        return text;
    }

    /** The bytes of the text in UTF-8, if there is any text; whoever takes them must leave {@link #text} alone. */
    public Optional<InputStream> utf8() {
        return utf8;
    }

    /** Where the text begins among the bytes that are stored, if it is stored as {@link #utf8} gives it. */
    public OptionalInt textStart() {
        return textStart;
    }

    /** The name of the encoding that the text is read in; of a page the one that was given, or empty; else empty. */
    public String encoding() {
        return encoding;
    }

    /** The encoding that the content seems to have instead of the one it is read in, or empty. */
    public String encodingGuess() {
        return encodingGuess.get();
    }

    @Override
    public void close() throws IOException {
        in.close();
        removeCopy();
    }

    private void removeCopy() throws IOException {
        if (copy.isPresent()) {
            copy.get().close();
        }
    }

    /** The problem of a source that fails while it is read. */
    public static UnreadableException unreadable(Source source, IOException e) {
        Optional<Path> path = source.path();
        if (e instanceof ExpansionGuard.TooFarException) {
            return problem(source, ProblemCode.EXPANDS_TOO_FAR, String.valueOf(ExpansionGuard.MAX_RATIO));
        }
        if (e instanceof Codec.MemoryException) {
            return problem(source, ProblemCode.EXPANDS_TOO_FAR, "memory");
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return problem(source, ProblemCode.BROKEN_ARCHIVE, String.valueOf(e.getMessage()));
        }
        if (e instanceof NoSuchFileException) {
            return ADDRESS.matcher(source.shown()).lookingAt()
                    ? problem(source, ProblemCode.MISSING_FILE, "address", source.shown())
                    : problem(source, ProblemCode.MISSING_FILE);
        }
        if (path.isPresent() && Files.isDirectory(path.get())) {
            return problem(source, ProblemCode.UNREADABLE_FILE, "EISDIR");
        }
        return problem(
                source,
                ProblemCode.UNREADABLE_FILE,
                e instanceof AccessDeniedException ? "EACCES" : String.valueOf(e.getMessage()));
    }

    /**
     * What reads its format by libraries.
     *
     * @throws UnreadableException if it, or a library that it needs, is not there
     */
    public <T> T reader(Class<T> kind) throws UnreadableException {
        return Libraries.findReader(format(), kind)
                .orElseThrow(() -> problem(
                        source(),
                        ProblemCode.UNSUPPORTED_FORMAT,
                        format().name().toLowerCase(Locale.ROOT)));
    }

    /** The format of ours that something foreign is read as. */
    private static InputFormat readable(Source source, ForeignFormat foreign) throws UnreadableException {
        return foreign.readAs().orElseThrow(() -> foreign(source, foreign));
    }

    private static UnreadableException foreign(Source source, ForeignFormat format) {
        return problem(source, ProblemCode.UNSUPPORTED_FORMAT, format.key());
    }

    public static UnreadableException problem(Source source, ProblemCode code, String... details) {
        return new UnreadableException(Problem.of(code, Location.of(source.shown()), details));
    }

    private static InputFormat detect(Source source, Head start) {
        return switch (start.firstCharacter()) {
            case 0 -> isOfLines(source) ? InputFormat.NDJSON : InputFormat.CSV;
            case '[' -> InputFormat.JSON;
            case '{' -> JsonDetector.ofObject(start.text().stripLeading(), isOfLines(source));
            default -> InputFormat.CSV;
        };
    }

    private static boolean isOfLines(Source source) {
        String name = source.listName();
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }
}
