package vn.tthc.format.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import vn.tthc.format.Content;
import vn.tthc.format.Grid;
import vn.tthc.format.ShownNumber;
import vn.tthc.format.document.Block;
import vn.tthc.format.document.DocumentReader;
import vn.tthc.format.document.KnownTexts;
import vn.tthc.format.document.NoteMarks;
import vn.tthc.format.document.StruckText;
import vn.tthc.format.document.TableBuilder;

/** Reads the tables of a web page as a browser shows them, without its scripts. */
public final class HtmlReader implements DocumentReader {
    /** A frame for other tables has so many columns at most; what is wider is itself a list. */
    private static final int MAX_FRAME = 2;

    /** And the table in a frame has so many at least. */
    private static final int MIN_FRAMED = 3;

    /** As the standard of HTML has it. */
    private static final int MAX_COLUMNS = 1000;

    private static final int MAX_ROWS = 65_534;

    private static final Set<String> NO_TEXT =
            Set.of("script", "style", "head", "template", "noscript", "select", "textarea", "del", "svg", "object");
    private static final Set<String> STRUCK = Set.of("s", "strike");
    private static final Pattern STRUCK_STYLE = Pattern.compile("text-decoration[a-z-]*:[^;]*line-through");
    private static final Pattern HIDDEN_STYLE = Pattern.compile("display:\\s*none|visibility:\\s*hidden");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(?:\\.\\d{1,400})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    /** The cells of rows that were taken apart as soon as they were whole, after which nothing more is held of them. */
    private final IdentityHashMap<Element, List<Cell>> taken = new IdentityHashMap<>();

    private final KnownTexts known = new KnownTexts();

    /** A cell, and how many columns and rows it covers. */
    private record Cell(Grid.GridCell content, int columns, int rows) {}

    @Override
    public List<Block> read(Content content) throws IOException {
        Charset charset = content.encoding().isEmpty() ? null : Charset.forName(content.encoding());
        try (StreamParser page = DataUtil.streamParser(content.file(), charset, "", Parser.htmlParser())) {
            for (Element row = page.selectNext("tr"); row != null; row = page.selectNext("tr")) {
                if (isWideAndOutermost(row)) {
                    taken.put(row, cells(row).stream().map(this::cell).toList());
                    row.empty();
                }
            }
            Element body = page.complete().body();
            List<Block> blocks = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            blocks(body, blocks, text);
            flush(text, blocks);
            return blocks;
        }
    }

    /** Whether a row makes its table no frame for others, and stands in none. */
    private static boolean isWideAndOutermost(Element row) {
        return cells(row).size() > MAX_FRAME
                && row.parents().stream()
                                .filter(parent -> parent.normalName().equals("table"))
                                .count()
                        == 1;
    }

    /** The blocks in an element; the text that has not ended is kept for what follows. */
    private void blocks(Element parent, List<Block> blocks, StringBuilder text) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(collapsed(words));
            } else if (node instanceof Element element && isShown(element)) {
                boolean isBlock = element.isBlock() || element.normalName().equals("br");
                if (isBlock) {
                    flush(text, blocks);
                }
                if (element.normalName().equals("table")) {
                    table(element, blocks);
                } else {
                    blocks(element, blocks, text);
                }
                if (isBlock) {
                    flush(text, blocks);
                }
            }
        }
    }

    private static void flush(StringBuilder text, List<Block> blocks) {
        if (!text.toString().isBlank()) {
            blocks.add(new Block.Paragraph(text.toString().strip()));
        }
        text.setLength(0);
    }

    private void table(Element table, List<Block> blocks) {
        for (Element caption : table.children()) {
            if (caption.normalName().equals("caption")) {
                blocks.add(new Block.Paragraph(text(caption)));
            }
        }
        List<List<Element>> sections = sections(table);
        boolean hasTaken = sections.stream().flatMap(List::stream).anyMatch(taken::containsKey);
        if (!hasTaken && isFrame(sections)) {
            StringBuilder text = new StringBuilder();
            for (Element row : sections.stream().flatMap(List::stream).toList()) {
                cells(row).forEach(cell -> {
                    blocks(cell, blocks, text);
                    flush(text, blocks);
                });
            }
            return;
        }
        TableBuilder builder = new TableBuilder();
        for (List<Element> section : sections) {
            builder.endSpans();
            for (Element row : section) {
                builder.row();
                if (isHidden(row)) {
                    builder.hide();
                }
                List<Cell> early = taken.remove(row);
                for (Cell cell : early != null
                        ? early
                        : cells(row).stream().map(this::cell).toList()) {
                    builder.add(cell.content, cell.columns, cell.rows);
                }
            }
        }
        blocks.add(builder.build());
    }

    /** The rows of each part of a table, in which cells over several rows end; those at the foot stand last. */
    private static List<List<Element>> sections(Element table) {
        List<List<Element>> sections = new ArrayList<>();
        List<List<Element>> feet = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> loose.add(child);
                case "thead", "tbody" -> sections.add(rows(child));
                case "tfoot" -> feet.add(rows(child));
                default -> {
                    // Captions and columns.
                }
            }
        }
        if (!loose.isEmpty()) {
            sections.add(loose);
        }
        sections.addAll(feet);
        return sections;
    }

    private static List<Element> rows(Element section) {
        return section.children().stream()
                .filter(row -> row.normalName().equals("tr"))
                .toList();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    /** Whether a table only holds another one in its place on the page. */
    private static boolean isFrame(List<List<Element>> sections) {
        List<Element> rows = sections.stream().flatMap(List::stream).toList();
        return rows.stream().allMatch(row -> cells(row).size() <= MAX_FRAME)
                && rows.stream()
                        .flatMap(row -> cells(row).stream())
                        .flatMap(cell -> cell.select("table").stream())
                        .flatMap(inner -> sections(inner).stream().flatMap(List::stream))
                        .anyMatch(row -> cells(row).size() >= MIN_FRAMED);
    }

    /** A cell; Excel writes the value of a number beside the text that it shows. */
    private Cell cell(Element cell) {
        String text = text(cell);
        String value = cell.attr("x:num").strip();
        int rows = number(cell.attr("rowspan"), MAX_ROWS);
        return new Cell(
                NUMBER.matcher(value).matches() ? ShownNumber.of(new BigDecimal(value), text) : known.cell(text),
                Math.max(1, number(cell.attr("colspan"), MAX_COLUMNS)),
                cell.attr("rowspan").strip().equals("0") ? MAX_ROWS : Math.max(1, rows));
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        append(element, text);
        return StruckText.read(text.toString().replaceAll(" *\n[ \n]*", "\n").strip());
    }

    private static void append(Element parent, StringBuilder text) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(collapsed(words));
            } else if (node instanceof Element element && isShown(element)) {
                String name = element.normalName();
                if (name.equals("br")) {
                    text.append('\n');
                } else if (name.equals("td") || name.equals("th")) {
                    append(element, text);
                    text.append(' ');
                } else if (name.equals("sup")) {
                    String raised = text(element);
                    text.append(NoteMarks.is(raised, text.toString()) ? "" : raised);
                } else if (STRUCK.contains(name)
                        || STRUCK_STYLE.matcher(style(element)).find()) {
                    text.append(StruckText.strike(text(element)));
                } else if (element.isBlock()) {
                    text.append('\n');
                    append(element, text);
                    text.append('\n');
                } else {
                    append(element, text);
                }
            }
        }
    }

    private static String collapsed(TextNode words) {
        return BLANKS.matcher(words.getWholeText()).replaceAll(" ");
    }

    private static boolean isShown(Element element) {
        return !NO_TEXT.contains(element.normalName()) && !isHidden(element);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || HIDDEN_STYLE.matcher(style(element)).find();
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }

    private static int number(String text, int most) {
        String digits = text.strip();
        return digits.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(digits)) : 1;
    }
}
