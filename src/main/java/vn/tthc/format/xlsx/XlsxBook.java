package vn.tthc.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.format.Book;
import vn.tthc.format.Content;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

/** A workbook: its sheets, and what they have in common. */
public final class XlsxBook implements Book {
    private static final String USUAL_PART = "xl/workbook.xml";

    private final Source source;
    private final Parts parts;
    private final List<XlsxSheet> sheets = new ArrayList<>();
    private SheetDates dates = SheetDates.FROM_1900;
    private Calculation calculation = new Calculation(false, false);
    private SharedTexts texts = SharedTexts.NONE;
    private CellFormats formats = CellFormats.NONE;

    private XlsxBook(Source source, Parts parts) {
        this.source = source;
        this.parts = parts;
    }

    /**
     * Opens a workbook.
     *
     * @throws UnreadableException if it is no workbook, or damaged
     */
    public static XlsxBook open(Content content) throws IOException, UnreadableException {
        try {
            XlsxBook book = new XlsxBook(content.source(), Parts.open(content.file()));
            try {
                book.read();
                return book;
            } catch (IOException | RuntimeException e) {
                book.close();
                throw e;
            }
        } catch (BrokenPartException e) {
            throw broken(content.source(), e);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private static UnreadableException broken(Source source, BrokenPartException e) {
        return Content.problem(source, ProblemCode.BROKEN_WORKBOOK, e.getMessage());
    }

    private void read() throws IOException {
        List<Parts.Relation> ofAll = parts.relations("");
        Optional<String> main = find(ofAll, "officeDocument");
        String part =
                main.isPresent() ? main.get() : parts.findOfType("main+xml").orElse(USUAL_PART);
        List<Parts.Relation> relations = parts.relations(part);
        boolean isAsked = readWorkbook(part, relations);
        calculation = new Calculation(isAsked, isOfPoi(ofAll));
        // Where a workbook has no such part, no cell has a style, or names a shared text.
        Optional<String> shared = find(relations, "sharedStrings");
        shared = shared.isPresent() ? shared : parts.findOfType("sharedStrings+xml");
        if (shared.isPresent()) {
            try (Xml xml = parts.xml(shared.get())) {
                texts = SharedTexts.read(xml);
            }
        }
        Optional<String> styles = find(relations, "styles");
        styles = styles.isPresent() ? styles : parts.findOfType("spreadsheetml.styles+xml");
        if (styles.isPresent()) {
            try (Xml xml = parts.xml(styles.get())) {
                formats = CellFormats.read(xml);
            }
        }
    }

    private Optional<String> find(List<Parts.Relation> relations, String kind) {
        return relations.stream()
                .filter(relation -> relation.is(kind) && parts.has(relation.part()))
                .map(Parts.Relation::part)
                .findFirst();
    }

    /** Whether the workbook asks for calculation. */
    private boolean readWorkbook(String part, List<Parts.Relation> relations) throws IOException {
        Map<String, Parts.Relation> byId = new HashMap<>();
        relations.forEach(relation -> byId.put(relation.id(), relation));
        boolean isAsked = false;
        int number = 0;
        try (Xml xml = parts.xml(part)) {
            for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
                if (token != Xml.Token.START) {
                    continue;
                }
                if (xml.depth() == 2 && xml.is("workbookPr") && xml.isTrue("date1904")) {
                    dates = SheetDates.FROM_1904;
                } else if (xml.depth() == 2 && xml.is("calcPr")) {
                    isAsked = xml.isTrue("fullCalcOnLoad");
                } else if (xml.depth() == 3 && xml.is("sheet")) {
                    number++;
                    addSheet(xml, number, byId);
                }
            }
        }
        return isAsked;
    }

    private void addSheet(Xml xml, int number, Map<String, Parts.Relation> byId) throws IOException {
        String name = xml.value("name");
        Parts.Relation relation = byId.get(xml.prefixedValue("id"));
        if (relation == null) {
            throw new BrokenPartException(name);
        }
        // Sheets of a chart or a dialogue have no cells.
        if (relation.is("worksheet")) {
            sheets.add(new XlsxSheet(name, number, visibility(xml.value("state")), relation.part()));
        }
    }

    private static Visibility visibility(String state) {
        return switch (state) {
            case "hidden" -> Visibility.HIDDEN;
            case "veryHidden" -> Visibility.VERY_HIDDEN;
            default -> Visibility.VISIBLE;
        };
    }

    /** Whether the properties of the workbook name Apache POI, which stores no dates and results but those it was told. */
    private boolean isOfPoi(List<Parts.Relation> relations) throws IOException {
        Optional<String> properties = find(relations, "extended-properties");
        if (properties.isEmpty()) {
            return false;
        }
        TextBuffer application = new TextBuffer();
        boolean isApplication = false;
        try (Xml xml = parts.xml(properties.get())) {
            for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
                if (token == Xml.Token.TEXT && isApplication) {
                    xml.appendText(application);
                } else {
                    isApplication = token == Xml.Token.START && xml.depth() == 2 && xml.is("Application");
                }
            }
        } catch (BrokenPartException e) {
            // Nobody needs them.
            return false;
        }
        return application.text(0, application.length()).startsWith("Apache POI");
    }

    /** A sheet of a workbook. */
    final class XlsxSheet extends Sheet {
        private final String part;
        private Optional<List<MergedRegion>> merges = Optional.empty();

        private XlsxSheet(String name, int number, Visibility visibility, String part) {
            super(name, number, visibility);
            this.part = part;
        }

        /**
         * All merged regions, also those of one row, in the order of the workbook; known before the rows are read.
         *
         * @throws UnreadableException if the sheet is damaged
         */
        List<MergedRegion> merges() throws IOException, UnreadableException {
            if (merges.isEmpty()) {
                try (InputStream xml = parts.open(part)) {
                    merges = Optional.of(List.copyOf(MergedRegion.search(xml)));
                } catch (BrokenPartException e) {
                    throw broken(source, e);
                }
            }
            return merges.get();
        }

        @Override
        public XlsxGrid grid() throws IOException, UnreadableException {
            List<MergedRegion> regions = merges();
            try {
                SheetRows rows = new SheetRows(parts.xml(part), texts.count(), calculation, regions);
                return new XlsxGrid(source, name(), rows, regions, texts, formats, dates);
            } catch (BrokenPartException e) {
                throw broken(source, e);
            }
        }
    }
}
