package vn.tthc.format.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tthc.format.Content;
import vn.tthc.format.document.Block;
import vn.tthc.format.document.DocumentReader;
import vn.tthc.format.document.MarkedText;
import vn.tthc.format.document.StruckText;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;

/** Reads documents of Word up to 2003, in which cells are merged by where their edges stand. */
public final class DocReader implements DocumentReader {
    static {
        Logging.off();
    }

    /** Edges that are less apart are one, in twentieths of a point. */
    private static final int SAME_EDGE = 30;

    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_SHOWS = 0x14;
    private static final char FIELD_ENDS = 0x15;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char HARD_HYPHEN = 0x1E;

    private final AbstractWordUtils.NumberingState numbers = new AbstractWordUtils.NumberingState();
    /** Of each field in which the text stands, whether its instructions are over. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    @Override
    public List<Block> read(Content content) throws IOException, UnreadableException {
        return Written.blocks(written(content));
    }

    private List<Written> written(Content content) throws IOException, UnreadableException {
        try (POIFSFileSystem file = new POIFSFileSystem(content.file().toFile(), true);
                HWPFDocument document = new HWPFDocument(file.getRoot())) {
            List<Written> written = content(document.getRange(), 0);
            // On which paragraphs text boxes hang is written elsewhere, and matters to none of their tables.
            Range boxes = document.getMainTextboxRange();
            if (!boxes.text().isBlank()) {
                written.addAll(content(boxes, 0));
            }
            return written;
        } catch (EncryptedDocumentException e) {
            throw Content.problem(content.source(), ProblemCode.UNSUPPORTED_FORMAT, "locked");
        } catch (OldFileFormatException e) {
            throw Content.problem(content.source(), ProblemCode.UNSUPPORTED_FORMAT, "old_doc");
        } catch (RuntimeException e) {
            // As what POI reports damage differs from place to place.
            throw Content.problem(content.source(), ProblemCode.BROKEN_DOCUMENT, String.valueOf(e.getMessage()));
        }
    }

    /** Paragraphs and tables of a part of the document, which is itself in so many tables. */
    private List<Written> content(Range range, int level) {
        List<Written> content = new ArrayList<>();
        int at = 0;
        while (at < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(at);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                content.add(table(table, level + 1));
                at += Math.max(1, table.numParagraphs());
            } else {
                content.add(line(paragraph));
                at++;
            }
        }
        return content;
    }

    private Written.Table table(Table table, int level) {
        List<Integer> edges = edges(table);
        List<Written.Row> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            List<Written.Cell> cells = new ArrayList<>();
            int column = row.numCells() == 0 ? 0 : column(edges, row.getCell(0).getLeftEdge());
            int before = column;
            for (int j = 0; j < row.numCells(); j++) {
                TableCell cell = row.getCell(j);
                int end = Math.max(column + 1, column(edges, cell.getLeftEdge() + cell.getWidth()));
                List<Written> content = content(cell, level);
                boolean isBelow = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                boolean isOfLeft = cell.isMerged() && !cell.isFirstMerged();
                cells.add(new Written.Cell(end - column, isBelow, isOfLeft ? List.of() : content));
                column = end;
            }
            rows.add(new Written.Row(before, cells));
        }
        return new Written.Table(rows);
    }

    /** Where cells of a table begin or end, from left to right. */
    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                all.add(row.getCell(j).getLeftEdge());
                all.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    private Written.Line line(Paragraph paragraph) {
        MarkedText text = new MarkedText();
        boolean goesOn = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            String words = run.text();
            if (run.isMarkedDeleted()) {
                goesOn = words.endsWith("\r");
                continue;
            }
            String seen = seen(words);
            if (!run.isVanished() && !run.isFldVanished()) {
                boolean isStruck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
                text.append(isStruck ? StruckText.strike(seen) : seen, run.getSubSuperScriptIndex() == 1);
            }
        }
        String own = text.text().strip();
        String number = paragraph.isInList()
                ? AbstractWordUtils.getBulletText(numbers, paragraph.getList(), (char) paragraph.getIlvl())
                : "";
        return new Written.Line((number(number) + own).strip(), goesOn, List.of());
    }

    /** The number before a paragraph; bullets do not count. */
    private static String number(String label) {
        String number = label.strip();
        return number.codePoints().noneMatch(Character::isLetterOrDigit) ? "" : number + " ";
    }

    /** The characters that people see among those that steer. */
    private String seen(String words) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case FIELD_BEGINS -> fields.push(false);
                case FIELD_SHOWS -> {
                    fields.poll();
                    fields.push(true);
                }
                case FIELD_ENDS -> fields.poll();
                case LINE_BREAK, PAGE_BREAK -> seen.append('\n');
                case HARD_HYPHEN -> seen.append('-');
                default -> {
                    if (!fields.contains(false) && (c >= ' ' || c == '\t')) {
                        seen.append(c);
                    }
                }
            }
        }
        return seen.toString();
    }
}
