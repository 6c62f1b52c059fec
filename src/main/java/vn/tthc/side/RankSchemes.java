package vn.tthc.side;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tthc.model.RankScheme;
import vn.tthc.model.problem.Problem;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.schema.ListKind;
import vn.tthc.source.Source;
import vn.tthc.text.Amounts;
import vn.tthc.text.Reading;
import vn.tthc.text.Texts;

/** Schemes of classes and criteria, built in or in a file of the user. */
public final class RankSchemes {
    private static final String SCHEME = "scheme";
    private static final String CLASS = "class";
    private static final String FROM = "from";
    private static final String CRITERION = "criterion";
    private static final String MAXIMUM = "maximum";

    private RankSchemes() {}

    /** The schemes of the instruments in force. */
    public static Schemes<RankScheme> builtIn() {
        return Schemes.builtIn("rankings.csv", RankScheme::name, RankSchemes::read);
    }

    private static Optional<Map<String, RankScheme>> read(Source source, InputStream in, Consumer<Problem> problems) {
        SideFile file = new SideFile(source, ProblemCode.BAD_RANKING, problems);
        Map<String, RankScheme> schemes = new LinkedHashMap<>();
        file.read(in, List.of(SCHEME, CLASS, FROM), line -> {
            SideFile.Cell name = line.get(SCHEME);
            RankScheme before = schemes.getOrDefault(
                    Schemes.key(name.text()),
                    new RankScheme(
                            name.text(),
                            List.of(),
                            List.of(),
                            line.get("source").text()));
            if (name.isEmpty()) {
                file.report(line, name, "empty");
            } else {
                schemes.put(Schemes.key(name.text()), extended(file, line, before));
            }
        });
        return file.isFaulty() ? Optional.empty() : Optional.of(schemes);
    }

    /** The scheme with the class or the criterion of a line. */
    private static RankScheme extended(SideFile file, SideFile.Line line, RankScheme before) {
        List<RankScheme.Grade> classes = new ArrayList<>(before.classes());
        List<RankScheme.Criterion> criteria = new ArrayList<>(before.criteria());
        SideFile.Cell grade = line.get(CLASS);
        SideFile.Cell criterion = line.get(CRITERION);
        if (grade.isEmpty() == criterion.isEmpty()) {
            file.report(line, grade, "either");
        } else if (criterion.isEmpty()) {
            number(file, line, FROM).ifPresent(from -> {
                if (classes.stream()
                        .anyMatch(one -> one.name().equalsIgnoreCase(grade.text())
                                || one.from().compareTo(from) == 0)) {
                    file.report(line, grade, "twice", grade.text());
                }
                classes.add(new RankScheme.Grade(grade.text(), from));
            });
        } else {
            number(file, line, MAXIMUM).ifPresent(most -> {
                if (criteria.stream().anyMatch(one -> Texts.fold(one.name()).equals(Texts.fold(criterion.text())))) {
                    file.report(line, criterion, "twice", criterion.text());
                } else if (criteria.size() == ListKind.CRITERIA.size()) {
                    file.report(line, criterion, "many", String.valueOf(ListKind.CRITERIA.size()));
                }
                criteria.add(new RankScheme.Criterion(criterion.text(), most));
            });
        }
        return new RankScheme(before.name(), classes, criteria, before.source());
    }

    private static Optional<BigDecimal> number(SideFile file, SideFile.Line line, String column) {
        SideFile.Cell cell = line.get(column);
        if (Amounts.literal(cell.text()) instanceof Reading.Value value) {
            return Optional.of(value.amount());
        }
        file.report(line, cell, "number", cell.text());
        return Optional.empty();
    }
}
