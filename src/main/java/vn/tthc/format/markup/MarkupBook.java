package vn.tthc.format.markup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tthc.format.Book;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.format.xlsx.BrokenPartException;
import vn.tthc.format.xlsx.NumberFormat;
import vn.tthc.format.xlsx.Parts;
import vn.tthc.format.xlsx.Xml;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** A workbook as XML: its sheets, and the formats that their cells name. */
public final class MarkupBook implements Book {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final Source source;
    private final InputFormat format;
    private final Opener opener;
    private final List<Sheet> sheets = new ArrayList<>();
    /** Of XML of 2003, by the names of styles. */
    private final Map<String, NumberFormat> formats = new HashMap<>();

    /** Opens the XML from its beginning. */
    private interface Opener extends AutoCloseable {
        InputStream open() throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private MarkupBook(Source source, InputFormat format, Opener opener) {
        this.source = source;
        this.format = format;
        this.opener = opener;
    }

    /**
     * Opens a workbook.
     *
     * @throws UnreadableException if it is damaged, or protected by a password
     */
    public static MarkupBook open(Content content) throws IOException, UnreadableException {
        Source source = content.source();
        try {
            MarkupBook book = new MarkupBook(source, content.format(), opener(content));
            try {
                book.read();
                return book;
            } catch (IOException | RuntimeException e) {
                book.close();
                throw e;
            }
        } catch (BrokenPartException e) {
            throw broken(source, e);
        }
    }

    private static Opener opener(Content content) throws IOException, UnreadableException {
        Path file = content.file();
        if (!content.encoding().isEmpty()) {
            return () -> Files.newInputStream(file);
        }
        Parts parts = Parts.open(file);
        if (isLocked(parts)) {
            parts.close();
            throw Content.problem(content.source(), ProblemCode.UNSUPPORTED_FORMAT, "locked");
        }
        return new Opener() {
            @Override
            public InputStream open() throws IOException {
                return parts.open(CONTENT);
            }

            @Override
            public void close() throws IOException {
                parts.close();
            }
        };
    }

    /** Whether the list of files says that they are encrypted. */
    private static boolean isLocked(Parts parts) throws IOException {
        if (parts.has(MANIFEST)) {
            try (Xml xml = parts.xml(MANIFEST)) {
                for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
                    if (token == Xml.Token.START && xml.is("encryption-data")) {
                        return true;
                    }
                }
            } catch (BrokenPartException e) {
                // Some list their files under a declared type of document; none of those encrypts.
                return false;
            }
        }
        return false;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        opener.close();
    }

    private void read() throws IOException {
        try (Xml xml = new Xml(opener.open())) {
            if (format == InputFormat.ODS) {
                readOpenDocument(xml);
            } else {
                readXmlOf2003(xml);
            }
        }
    }

    private void readOpenDocument(Xml xml) throws IOException {
        Set<String> hiddenStyles = new HashSet<>();
        String style = "";
        int tables = 0;
        int inTable = 0;
        for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
            if (token == Xml.Token.END && xml.depth() < inTable) {
                inTable = 0;
            } else if (token == Xml.Token.START && inTable == 0) {
                if (xml.is("style")) {
                    style = xml.prefixedValue("name");
                } else if (xml.is("table-properties")
                        && xml.prefixedValue("display").equals("false")) {
                    hiddenStyles.add(style);
                } else if (xml.is("table")) {
                    tables++;
                    inTable = xml.depth();
                    boolean isHidden = hiddenStyles.contains(xml.prefixedValue("style-name"));
                    sheets.add(new MarkupSheet(xml.prefixedValue("name"), tables, isHidden));
                }
            }
        }
    }

    private void readXmlOf2003(Xml xml) throws IOException {
        String style = "";
        String name = "";
        boolean isHidden = false;
        boolean isVisibility = false;
        int number = 0;
        Map<String, String> parents = new HashMap<>();
        for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
            if (token == Xml.Token.START) {
                if (xml.is("Style")) {
                    style = xml.prefixedValue("ID");
                    parents.put(style, xml.prefixedValue("Parent"));
                } else if (xml.is("NumberFormat") && xml.depth() == 4) {
                    formats.put(style, NumberFormat.named(xml.prefixedValue("Format")));
                } else if (xml.is("Worksheet") && xml.depth() == 2) {
                    name = xml.prefixedValue("Name");
                    isHidden = false;
                    number++;
                }
                isVisibility = xml.is("Visible");
            } else if (token == Xml.Token.TEXT && isVisibility) {
                isHidden = true;
            } else if (token == Xml.Token.END && xml.depth() == 1 && xml.is("Worksheet")) {
                sheets.add(new MarkupSheet(name, number, isHidden));
            }
        }
        parents.forEach((child, parent) -> {
            if (formats.containsKey(parent)) {
                formats.putIfAbsent(child, formats.get(parent));
            }
        });
    }

    private final class MarkupSheet extends Sheet {
        private MarkupSheet(String name, int number, boolean isHidden) {
            super(name, number, isHidden ? Visibility.HIDDEN : Visibility.VISIBLE);
        }

        @Override
        public SheetGrid grid() throws IOException, UnreadableException {
            try {
                Xml xml = new Xml(opener.open());
                MarkupRows rows = format == InputFormat.ODS
                        ? new OpenDocumentRows(xml, number())
                        : new Rows2003(xml, number(), formats);
                return new MarkupGrid(source.inSheet(name()), format, name(), rows);
            } catch (BrokenPartException e) {
                throw broken(source, e);
            }
        }
    }

    private static UnreadableException broken(Source source, BrokenPartException e) {
        return new UnreadableException(Problem.of(ProblemCode.BROKEN_WORKBOOK, source.at(0, 0), e.getMessage()));
    }
}
