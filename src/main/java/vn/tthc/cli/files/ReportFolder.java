package vn.tthc.cli.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tthc.output.OutputFault;
import vn.tthc.output.OutputFile;
import vn.tthc.report.page.Cell;
import vn.tthc.report.page.Document;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Links;
import vn.tthc.report.page.Presentation;
import vn.tthc.report.page.Terminal;
import vn.tthc.report.writer.ReportFormat;
import vn.tthc.source.Source;
import vn.tthc.summary.SourceCounts;

/** The folder of a batch: a document of each source, and one of all of them, which is the index. */
public final class ReportFolder implements Documents {
    private static final String INDEX = "index";

    /** How many files a sentence names. */
    private static final int MAX_NAMED = 5;

    private final Path folder;
    private final ReportFormat format;
    private final Map<Source, Path> files = new LinkedHashMap<>();
    private final Map<Source, Supplier<Document>> parts = new LinkedHashMap<>();

    public ReportFolder(Path folder, ReportFormat format) {
        this.folder = folder;
        this.format = format;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    /**
     * Looks whether a folder can stand there.
     *
     * @throws OutputException if a file does
     */
    public void check() {
        Path place = folder;
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        if (place != null && !Files.isDirectory(place)) {
            throw failure(new OutputFault(OutputFault.Kind.NOT_FOLDER, place));
        }
    }

    /** Chooses the files of the sources. */
    @Override
    public void name(List<Source> sources) {
        FileNames names = new FileNames();
        names.take(INDEX);
        sources.forEach(source -> files.put(source, folder.resolve(names.take(source.title()) + ending())));
    }

    @Override
    public List<Path> files() {
        List<Path> all = new ArrayList<>(files.values());
        all.add(index());
        return all;
    }

    @Override
    public void take(Source source, Supplier<Document> document) {
        parts.put(source, document);
    }

    /** A file that cannot be written is said and does not stop the others. */
    @Override
    public boolean write(Document all, Presentation presentation, Io io) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure(e);
        }
        List<Links.Link> written = new ArrayList<>();
        parts.forEach((source, document) -> {
            Path file = files.get(source);
            Links links = new Links(Optional.of(new Links.Link(source.name(), href(index()))), List.of());
            Document part = document.get();
            if (write(file, part, presentation.withLinks(links), io)) {
                written.add(new Links.Link(source.name(), href(file), figures(part, presentation.language())));
            }
        });
        sayWhatElseStandsThere(presentation.language(), io);
        Links links = new Links(Optional.empty(), written);
        return write(index(), all, presentation.withLinks(links), io) && written.size() == parts.size();
    }

    /** What the index says of a part: its rows, and the figures that stand out in it. */
    private static List<Links.Figure> figures(Document part, Language language) {
        List<Links.Figure> figures = new ArrayList<>();
        figures.add(new Links.Figure(
                language.say("column.rows"),
                language.numbers()
                        .count(part.sources().stream()
                                .mapToLong(SourceCounts::rows)
                                .sum())));
        figures.add(new Links.Figure(
                language.say("column.rejected"),
                language.numbers()
                        .count(part.sources().stream()
                                .mapToLong(SourceCounts::rejected)
                                .sum())));
        part.page(language)
                .highlights()
                .forEach(highlight -> figures.add(new Links.Figure(
                        highlight.label(), highlight.figure().shown(language.numbers()), percent(highlight.figure()))));
        return figures;
    }

    private static Optional<BigDecimal> percent(Cell figure) {
        return figure instanceof Cell.Percent percent ? percent.percent() : Optional.empty();
    }

    /** Reports of an earlier run that no source of this one has would be taken for parts of it. */
    private void sayWhatElseStandsThere(Language language, Io io) {
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ending())) {
            for (Path file : found) {
                if (!files().contains(file)) {
                    others.add(file.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return;
        }
        if (!others.isEmpty()) {
            others.sort(null);
            String named = String.join(", ", others.subList(0, Math.min(MAX_NAMED, others.size())));
            io.printLine("tthc: "
                    + Terminal.safe(
                            language.say("folder.others", folder, others.size() > MAX_NAMED ? named + ", …" : named)));
        }
    }

    private boolean write(Path file, Document document, Presentation presentation, Io io) {
        try (OutputFile output = OutputFile.create(file)) {
            format.write(document, presentation, output);
            output.commit();
            return true;
        } catch (IOException e) {
            String said = new OutputException(file.toString(), e).say(presentation.language());
            io.printLine("tthc: " + Terminal.safe(said));
            return false;
        }
    }

    private String ending() {
        return "." + format.ending();
    }

    private Path index() {
        return folder.resolve(INDEX + ending());
    }

    private OutputException failure(IOException e) {
        return new OutputException(folder.toString(), e);
    }

    /** The name of the file as a relative reference (RFC 3986). */
    private static String href(Path file) {
        StringBuilder href = new StringBuilder();
        for (byte b : file.getFileName().toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            href.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + Integer.toHexString(0x100 | c).substring(1).toUpperCase(Locale.ROOT));
        }
        return href.toString();
    }
}
