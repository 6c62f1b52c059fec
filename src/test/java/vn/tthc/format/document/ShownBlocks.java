package vn.tthc.format.document;

import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.format.CellKind;
import vn.tthc.format.Grid;

/** What tests compare of documents. */
public final class ShownBlocks {
    private ShownBlocks() {}

    /** The blocks in lines; cells with "|" between them, rows with "/"; "^" before what goes on from above, "#" before numbers. */
    public static String of(List<Block> blocks) {
        return blocks.stream().map(ShownBlocks::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        Block.Table table = (Block.Table) block;
        String rows = table.rows().stream()
                .map(row -> row.stream().map(ShownBlocks::of).collect(Collectors.joining("|")))
                .collect(Collectors.joining(" / "));
        return (table.hidden() > 0 ? "(" + table.hidden() + ") " : "") + rows.replace("\n", "¶");
    }

    private static String of(Grid.GridCell cell) {
        String mark = cell.kind() == CellKind.MERGED ? "^" : cell.kind() == CellKind.NUMBER ? "#" : "";
        String scale = cell.shown().scale() == 0 ? "" : "e" + cell.shown().scale();
        String unit = cell.kind() == CellKind.NUMBER && !cell.shown().unit().isEmpty()
                ? " " + cell.shown().unit()
                : "";
        return mark + cell.text() + scale + unit;
    }
}
