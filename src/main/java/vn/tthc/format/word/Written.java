package vn.tthc.format.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.format.document.Block;
import vn.tthc.format.document.StruckText;
import vn.tthc.format.document.TableBuilder;

/** What documents are written of, before tables that only hold others are taken apart. */
sealed interface Written {
    /** A frame for other tables has so many columns at most; what is wider is itself a list. */
    int MAX_FRAME = 2;

    /** And the table in a frame has so many at least. */
    int MIN_FRAMED = 3;

    /** In place of a row that is taken. */
    Row TAKEN = new Row(0, List.of());

    /**
     * A paragraph.
     *
     * @param goesOn whether its mark was deleted, so that the next one goes on in it
     * @param boxes what stands in text boxes that belong to it
     */
    record Line(String text, boolean goesOn, List<Written> boxes) implements Written {
        public Line {
            boxes = List.copyOf(boxes);
        }
    }

    /** A table, whose rows can be taken once. */
    record Table(List<Row> rows) implements Written {}

    /**
     * A row.
     *
     * @param before how many columns stand free in front of it
     */
    record Row(int before, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param columns how many of the table's columns it covers
     * @param isBelow whether it is the lower part of the one above it
     */
    record Cell(int columns, boolean isBelow, List<Written> content) {
        public Cell {
            content = List.copyOf(content);
        }
    }

    /** The tables, and the paragraphs between them. */
    static List<Block> blocks(List<Written> content) {
        List<Block> blocks = new ArrayList<>();
        for (Written one : content) {
            if (one instanceof Table table && isFrame(table)) {
                table.rows.forEach(row -> row.cells.forEach(cell -> blocks.addAll(blocks(cell.content))));
            } else if (one instanceof Table table) {
                blocks.add(built(table));
            } else {
                blocks.add(new Block.Paragraph(StruckText.read(((Line) one).text)));
                blocks.addAll(blocks(((Line) one).boxes));
            }
        }
        return blocks;
    }

    /** Whether a table only holds another one in its place on the page. */
    private static boolean isFrame(Table table) {
        return table.rows.stream().allMatch(row -> row.cells.size() <= MAX_FRAME)
                && table.rows.stream()
                        .flatMap(row -> row.cells.stream())
                        .flatMap(cell -> cell.content.stream())
                        .anyMatch(one -> one instanceof Table inner
                                && inner.rows.stream().anyMatch(row -> row.cells.size() >= MIN_FRAMED));
    }

    private static Block.Table built(Table table) {
        TableBuilder builder = new TableBuilder();
        for (int i = 0; i < table.rows.size(); i++) {
            // Each row is let go as it is built, so that a long table is not held twice.
            Row row = table.rows.set(i, TAKEN);
            builder.row();
            builder.skip(row.before);
            for (Cell cell : row.cells) {
                if (cell.isBelow) {
                    builder.addBelow(cell.columns);
                } else {
                    builder.add(StruckText.read(text(cell.content)), cell.columns, 1);
                }
            }
        }
        return builder.build();
    }

    /** The text of a cell: its paragraphs, what stands in their boxes, and the tables in it, below each other. */
    private static String text(List<Written> content) {
        if (content.size() == 1 && content.get(0) instanceof Line line && line.boxes.isEmpty()) {
            return line.text;
        }
        StringBuilder text = new StringBuilder();
        List<Written> boxes = new ArrayList<>();
        boolean goesOn = true;
        for (Written one : content) {
            String more = one instanceof Line line ? line.text : text((Table) one);
            if (!more.isBlank() || goesOn) {
                text.append(goesOn || text.isEmpty() ? "" : "\n").append(more);
                goesOn = one instanceof Line line && line.goesOn;
            }
            if (one instanceof Line line) {
                boxes.addAll(line.boxes);
            }
            if (!goesOn && !boxes.isEmpty()) {
                String boxed = text(boxes);
                text.append(text.isEmpty() || boxed.isBlank() ? "" : "\n").append(boxed);
                boxes.clear();
            }
        }
        return text.append(boxes.isEmpty() ? "" : text(boxes)).toString();
    }

    private static String text(Table table) {
        return table.rows.stream()
                .map(row -> row.cells.stream().map(cell -> text(cell.content)).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
