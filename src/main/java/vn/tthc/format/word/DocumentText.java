package vn.tthc.format.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tthc.format.document.Block;
import vn.tthc.format.document.KnownTexts;
import vn.tthc.format.document.MarkedText;
import vn.tthc.format.document.StruckText;

/**
 * The text of a document of WordprocessingML (ECMA-376 part 1, 17) as its last reviser would print it: what is inserted counts,
 * what is deleted or hidden does not, moved text stands where it went, marks of notes are left out, automatic numbers are
 * there, and so is the text of text boxes, after the paragraph that holds them. A recursive descent over the
 * elements down to a greatest depth; those that do not matter are passed over.
 */
final class DocumentText {
    /** Word nests tables and controls in each other, but not so far. */
    private static final int MAX_DEPTH = 200;

    private final XMLStreamReader xml;
    private final Numbering numbering;
    private final KnownTexts known = new KnownTexts();
    private int depth;

    DocumentText(XMLStreamReader xml, Numbering numbering) {
        this.xml = xml;
        this.numbering = numbering;
    }

    /** All tables, and the paragraphs between them. */
    List<Block> blocks() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("body")) {
                List<Written> content = new ArrayList<>();
                content(content);
                return Written.blocks(content);
            }
        }
        return List.of();
    }

    /** Paragraphs and tables up to the end of the element. */
    private void content(List<Written> content) throws XMLStreamException {
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "p" -> content.add(paragraph());
                case "tbl" -> content.add(table());
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> content(content);
                case "AlternateContent" -> {
                    if (isAtChoice()) {
                        content(content);
                        passRest();
                    }
                }
                default -> pass();
            }
        }
        depth--;
    }

    /**
     * What stands in the text boxes of an element, such as a drawing. Of those that are there twice, for newer programs and
     * for older ones, the first counts.
     */
    private void boxes(List<Written> boxes) throws XMLStreamException {
        int before = boxes.size();
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "txbxContent" -> content(boxes);
                case "del", "moveFrom" -> pass();
                case "Fallback" -> {
                    if (boxes.size() == before) {
                        boxes(boxes);
                    } else {
                        pass();
                    }
                }
                default -> boxes(boxes);
            }
        }
        depth--;
    }

    private Written.Table table() throws XMLStreamException {
        List<Written.Row> rows = new ArrayList<>();
        rows(rows);
        return new Written.Table(rows);
    }

    private void rows(List<Written.Row> rows) throws XMLStreamException {
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "tr" -> row().ifPresent(rows::add);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(rows);
                default -> pass();
            }
        }
        depth--;
    }

    /** A row, unless it was deleted. */
    private Optional<Written.Row> row() throws XMLStreamException {
        RowProperties properties = new RowProperties();
        List<Written.Cell> cells = new ArrayList<>();
        cells(cells, properties);
        return properties.isDeleted ? Optional.empty() : Optional.of(new Written.Row(properties.before, cells));
    }

    private static final class RowProperties {
        private int before;
        private boolean isDeleted;
    }

    private void cells(List<Written.Cell> cells, RowProperties row) throws XMLStreamException {
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "tc" -> cell(cells);
                case "sdt", "sdtContent", "customXml" -> cells(cells, row);
                case "trPr" ->
                    ofEach(property -> {
                        switch (property) {
                            case "gridBefore" -> row.before = number("val");
                            case "del" -> row.isDeleted = true;
                            default -> {
                                // Nothing that moves cells.
                            }
                        }
                    });
                default -> pass();
            }
        }
        depth--;
    }

    private void cell(List<Written.Cell> cells) throws XMLStreamException {
        List<Written> content = new ArrayList<>();
        CellProperties cell = new CellProperties();
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "p" -> content.add(paragraph());
                case "tbl" -> content.add(table());
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> content(content);
                case "tcPr" ->
                    ofEach(property -> {
                        switch (property) {
                            case "gridSpan" -> cell.columns = Math.max(1, number("val"));
                            case "vMerge" -> cell.isBelow = goesOn();
                            case "hMerge" -> cell.isEmpty |= goesOn();
                            case "cellDel" -> cell.isEmpty = true;
                            default -> {
                                // Nothing that moves cells.
                            }
                        }
                    });
                default -> pass();
            }
        }
        depth--;
        cells.add(new Written.Cell(cell.columns, cell.isBelow, cell.isEmpty ? List.of() : content));
    }

    private static final class CellProperties {
        private int columns = 1;
        private boolean isBelow;
        private boolean isEmpty;
    }

    /** Whether a cell is a further part of one that began before. */
    private boolean goesOn() {
        return !Numbering.value(xml, "val").equals("restart");
    }

    private Written.Line paragraph() throws XMLStreamException {
        Paragraph paragraph = new Paragraph();
        inline(paragraph);
        String text = paragraph.number() + paragraph.text.text().strip();
        return new Written.Line(known.text(text), paragraph.goesOn, paragraph.boxes);
    }

    private final class Paragraph {
        private final MarkedText text = new MarkedText();
        private final List<Written> boxes = new ArrayList<>();
        private Optional<Numbering.Place> place = Optional.empty();
        private boolean goesOn;

        private String number() {
            String number = place.map(numbering::next).orElse("");
            return number.isEmpty() ? "" : text.text().isBlank() ? number : number + " ";
        }
    }

    /** Runs, and what holds them. */
    private void inline(Paragraph paragraph) throws XMLStreamException {
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "r" -> run(paragraph);
                case "pPr" -> properties(paragraph);
                // Also formulas, whose runs have their texts in elements of the same names.
                case "hyperlink",
                        "ins",
                        "moveTo",
                        "smartTag",
                        "sdt",
                        "sdtContent",
                        "customXml",
                        "fldSimple",
                        "dir",
                        "bdo",
                        "oMath",
                        "oMathPara" -> inline(paragraph);
                case "AlternateContent" -> {
                    if (isAtChoice()) {
                        inline(paragraph);
                        passRest();
                    }
                }
                default -> pass();
            }
        }
        depth--;
    }

    private void run(Paragraph paragraph) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        Looks looks = new Looks();
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "t" -> {
                    text.append(xml.getElementText());
                    continue;
                }
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "AlternateContent", "drawing", "pict", "object" -> {
                    boxes(paragraph.boxes);
                    continue;
                }
                case "rPr" -> {
                    ofEach(property -> {
                        switch (property) {
                            case "vanish" -> looks.isHidden = isOn();
                            case "strike", "dstrike" -> looks.isStruck = isOn();
                            case "vertAlign" ->
                                looks.isRaised = Numbering.value(xml, "val").equals("superscript");
                            default -> {
                                // Nothing that changes what is said.
                            }
                        }
                    });
                    continue;
                }
                default -> {
                    // Pictures, marks of notes, deleted text and the like.
                }
            }
            pass();
        }
        depth--;
        String seen = text.toString();
        if (!looks.isHidden) {
            paragraph.text.append(looks.isStruck ? StruckText.strike(seen) : seen, looks.isRaised);
        }
    }

    /** How the text of a run looks. */
    private static final class Looks {
        private boolean isHidden;
        private boolean isRaised;
        private boolean isStruck;
    }

    private void properties(Paragraph paragraph) throws XMLStreamException {
        String style = "";
        ListProperties list = new ListProperties();
        enter();
        while (isInside()) {
            switch (xml.getLocalName()) {
                case "pStyle" -> {
                    style = Numbering.value(xml, "val");
                    pass();
                }
                case "numPr" ->
                    ofEach(property -> {
                        switch (property) {
                            case "numId" -> list.id = Optional.of(Numbering.value(xml, "val"));
                            case "ilvl" -> list.level = number("val");
                            default -> {
                                // Who changed it.
                            }
                        }
                    });
                case "rPr" ->
                    ofEach(property -> paragraph.goesOn |= property.equals("del") || property.equals("moveFrom"));
                default -> pass();
            }
        }
        depth--;
        paragraph.place =
                list.id.isPresent() ? list.id.map(id -> new Numbering.Place(id, list.level)) : numbering.ofStyle(style);
    }

    /** In which list a paragraph is numbered. */
    private static final class ListProperties {
        private Optional<String> id = Optional.empty();
        private int level;
    }

    /** Takes one of the properties of something, at which the parser stands. */
    private interface PropertyTaker {
        void take(String name) throws XMLStreamException;
    }

    /** All properties in an element, which holds no text. */
    private void ofEach(PropertyTaker taker) throws XMLStreamException {
        enter();
        while (isInside()) {
            taker.take(xml.getLocalName());
            pass();
        }
        depth--;
    }

    private boolean isOn() {
        String value = Numbering.value(xml, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private int number(String attribute) {
        String value = Numbering.value(xml, attribute);
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
    }

    private void enter() throws XMLStreamException {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("<" + xml.getLocalName() + "> × " + MAX_DEPTH);
        }
    }

    /** Goes to the next element inside of the one that was entered; false at its end. */
    private boolean isInside() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
        return false;
    }

    /** Goes to the first of the contents between which a program may choose; false if there is none, and to the end. */
    private boolean isAtChoice() throws XMLStreamException {
        enter();
        if (isInside()) {
            return true;
        }
        depth--;
        return false;
    }

    /** Goes to the end of the element that was entered. */
    private void passRest() throws XMLStreamException {
        while (isInside()) {
            pass();
        }
        depth--;
    }

    /** Goes to the end of the element. */
    private void pass() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }
}
