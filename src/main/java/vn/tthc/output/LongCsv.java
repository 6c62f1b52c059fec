package vn.tthc.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tthc.model.Measure;

/**
 * The lines of a document with a line for each figure, for those who pivot: the grouping, the group, the measure,
 * which figure, its value. Figures that a group does not have have no line.
 */
public final class LongCsv extends CsvTable {
    /** What tells lines apart that are of no grouping, by the first column of their header. */
    private static final Set<String> NAMES = Set.of("code", "name", "agency", "sector", "action", "group");

    /** Of a report: figures that were published, which have columns of their own. */
    private static final String PRINTED_BY = "printed_by";

    /** {@code current_days}, of a comparison {@code current_days_before}: the longest measures first. */
    private static final Pattern FIGURE = Pattern.compile("(.+)_("
            + Arrays.stream(Measure.values())
                    .map(Measure::key)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")(_before|_after|_change|_points)?");

    private final Set<String> groupings;
    private List<String> header = List.of();

    /**
     * Begins a table.
     *
     * @param groupings the columns that name groups, after the first one, {@code by}
     */
    public LongCsv(Writer out, char delimiter, boolean byteOrderMark, Set<String> groupings) throws IOException {
        super(out, delimiter, byteOrderMark);
        this.groupings = groupings;
    }

    @Override
    public void write(List<String> cells) throws IOException {
        if (header.isEmpty()) {
            header = cells;
            super.write(List.of("by", "group", "measure", "figure", "value"));
            return;
        }
        boolean grouped = header.get(0).equals("by");
        Set<String> names = grouped ? groupings : NAMES;
        String by = grouped ? cells.get(0) : header.get(0);
        String group = IntStream.range(grouped ? 1 : 0, cells.size())
                .filter(i -> names.contains(header.get(i)) && !cells.get(i).isEmpty())
                .mapToObj(cells::get)
                .collect(Collectors.joining(" / "));
        int published = header.indexOf(PRINTED_BY);
        if (published >= 0 && by.equals("printed")) {
            published(cells.subList(published, cells.size()));
            return;
        }
        for (int i = grouped ? 1 : 0; i < cells.size(); i++) {
            if (!names.contains(header.get(i)) && !cells.get(i).isEmpty()) {
                Matcher figure = FIGURE.matcher(header.get(i));
                List<String> line = new ArrayList<>(List.of(by, group));
                line.addAll(
                        figure.matches()
                                ? List.of(
                                        figure.group(2),
                                        figure.group(1) + (figure.group(3) == null ? "" : figure.group(3)))
                                : List.of("", header.get(i)));
                line.add(cells.get(i));
                super.write(line);
            }
        }
    }

    /** The cells are those of a published figure: of what it is, its name, measure and figure, and what there is to say of it. */
    private void published(List<String> cells) throws IOException {
        List<String> titles = header.subList(header.size() - cells.size(), header.size());
        for (int i = titles.indexOf("figure") + 1; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                super.write(List.of(
                        cells.get(0), cells.get(1), cells.get(2), cells.get(3) + "_" + titles.get(i), cells.get(i)));
            }
        }
    }
}
