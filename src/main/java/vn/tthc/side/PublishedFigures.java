package vn.tthc.side;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tthc.model.GroupName;
import vn.tthc.model.Measure;
import vn.tthc.model.Printed;
import vn.tthc.model.Problem;
import vn.tthc.model.ProblemCode;
import vn.tthc.model.PublishedFigure;
import vn.tthc.source.Source;
import vn.tthc.text.Amounts;
import vn.tthc.text.BoundedNumber;
import vn.tthc.text.NumberRule;
import vn.tthc.text.NumberStyle;
import vn.tthc.text.Percentages;
import vn.tthc.text.Reading;

/** A file of figures that were published of groups, to be held against those of the lists. */
public final class PublishedFigures {
    private static final String BY = "by";
    private static final String GROUP = "group";
    private static final String MEASURE = "measure";

    private final SideFile file;
    private final NumberRule rule;
    private final Predicate<String> isGrouping;
    private final List<PublishedFigure> figures = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private PublishedFigures(SideFile file, NumberRule rule, Predicate<String> isGrouping) {
        this.file = file;
        this.rule = rule;
        this.isGrouping = isGrouping;
    }

    /**
     * Reads a file to its end.
     *
     * @param numbers how text cells use points and commas, if that is said
     * @param isGrouping whether lists can be grouped by a word
     * @return empty if anything is wrong with it, which is reported
     */
    public static Optional<List<PublishedFigure>> read(
            Source source, Optional<NumberStyle> numbers, Predicate<String> isGrouping, Consumer<Problem> problems) {
        SideFile file = new SideFile(source, ProblemCode.BAD_PRINTED, problems);
        PublishedFigures reading =
                new PublishedFigures(file, numbers.map(NumberRule::given).orElse(NumberRule.NONE), isGrouping);
        file.read(InputStream.nullInputStream(), List.of(BY, GROUP, MEASURE), reading::take);
        return file.isFaulty() ? Optional.empty() : Optional.of(reading.figures);
    }

    private void take(SideFile.Line line) {
        SideFile.Cell by = line.get(BY);
        SideFile.Cell group = line.get(GROUP);
        SideFile.Cell measure = line.get(MEASURE);
        Optional<Measure> found = Measure.find(measure.text());
        String word = by.text().toLowerCase(Locale.ROOT);
        if (!word.equals("total") && !isGrouping.test(word)) {
            file.report(line, by, "by", by.text());
        } else if (found.isEmpty()) {
            String known = Arrays.stream(Measure.values()).map(Measure::key).collect(Collectors.joining(", "));
            file.report(line, measure, "measure", measure.text(), known);
        } else if (!seen.add(List.of(word, GroupName.identity(group.text()), found.get()))) {
            file.report(line, group, "twice", group.text());
        } else {
            long before = figures.size();
            boolean isAnyGiven = false;
            for (PublishedFigure.Kind kind : PublishedFigure.Kind.values()) {
                SideFile.Cell cell = line.get(kind.key());
                isAnyGiven |= !cell.isEmpty();
                if (!cell.isEmpty()) {
                    printed(line, cell, kind)
                            .map(printed -> new PublishedFigure(word, group.text(), found.get(), kind, printed))
                            .ifPresent(figures::add);
                }
            }
            if (!isAnyGiven && before == figures.size()) {
                file.report(line, measure, "nothing");
            }
        }
    }

    private Optional<Printed> printed(SideFile.Line line, SideFile.Cell cell, PublishedFigure.Kind kind) {
        if (kind == PublishedFigure.Kind.PERCENT) {
            Optional<Printed> percent = Percentages.find(cell.text(), rule);
            if (percent.isEmpty()) {
                file.report(line, cell, "number", "\"" + cell.text() + "\"");
            }
            return percent;
        }
        BoundedNumber bounds = BoundedNumber.of(cell.text());
        if (Amounts.quantity(bounds.number(), rule) instanceof Reading.Value value) {
            BigDecimal amount = value.amount();
            return Optional.of(new Printed(amount, bounds.bound()));
        }
        file.report(line, cell, "number", "\"" + cell.text() + "\"");
        return Optional.empty();
    }
}
