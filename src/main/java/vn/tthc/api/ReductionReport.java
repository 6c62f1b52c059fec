package vn.tthc.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tthc.model.target.TargetScheme;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.procedures.Group;
import vn.tthc.report.procedures.Report;
import vn.tthc.report.procedures.ReportDocument;
import vn.tthc.report.procedures.ReportOptions;
import vn.tthc.report.procedures.Targets;
import vn.tthc.side.Schemes;
import vn.tthc.side.TargetSchemes;
import vn.tthc.source.Source;
import vn.tthc.summary.GroupBy;

/** What proposals save in all and per group. */
public final class ReductionReport extends ListReport {
    private final ReadLists read;
    private final Report report;

    ReductionReport(ReadLists read, ReportOptions options) {
        this(read, Report.of(read.summary(), options));
    }

    private ReductionReport(ReadLists read, Report report) {
        super(new ReportDocument(report), read);
        this.read = read;
        this.report = report;
    }

    /** The figures of all procedures. */
    public GroupFigures total() {
        return GroupFigures.of(report.total());
    }

    /**
     * The figures of one table, those that save most first.
     *
     * @param by as it is given to {@link ProcedureSums#report}
     * @throws IllegalArgumentException if the report has no such table; lists without sectors have none by sector
     */
    public List<GroupFigures> groups(String by) {
        Optional<List<Group>> table = Grouping.parse(by, GroupBy.OF_PROCEDURES).map(report.groups()::get);
        return table
                .orElseThrow(() -> new IllegalArgumentException("the report has no table by \"" + by + "\""))
                .stream()
                .map(GroupFigures::of)
                .toList();
    }

    /**
     * The same report, its figures held against targets ({@code --target}), which {@link GroupFigures#targets} has then.
     *
     * @param targets each a measure and its percentage, such as {@code days=30}, or the name of a scheme in which a resolution
     *     sets several, such as {@code nq66-2025}
     * @throws IllegalArgumentException if a word is neither, or a measure has two
     */
    public ReductionReport withTargets(String... targets) {
        return held(TargetSchemes.builtIn(), targets);
    }

    /**
     * The same with schemes of a file ({@code --schemes}) beside those of the product.
     *
     * @throws ListException if the file cannot be read
     * @throws IllegalArgumentException as {@link #withTargets(String...)} does
     */
    public ReductionReport withTargets(Path schemes, String... targets) throws ListException {
        return held(
                ReadSetting.ifGood(schemes, problems -> TargetSchemes.builtIn().with(Source.ofFile(schemes), problems)),
                targets);
    }

    private ReductionReport held(Schemes<TargetScheme> schemes, String... words) {
        try {
            Targets targets = Targets.of(List.of(words), schemes::find);
            return new ReductionReport(read, report.options().withTargets(targets));
        } catch (Targets.BadTargetException e) {
            throw new IllegalArgumentException(
                    e.isTwice()
                            ? "two targets for " + e.word()
                            : "no target \"" + e.word() + "\"; expected a measure such as days=30, or one of "
                                    + schemes.names(),
                    e);
        }
    }

    /**
     * What misses its target, or has nothing to judge it by: keys such as {@code days}, of targets for one agency alone with its name
     * behind a colon.
     */
    public List<String> missedTargets() {
        return report.missedTargets().stream()
                .map(target -> target.subject().key() + (target.agency().isEmpty() ? "" : ":" + target.agency()))
                .toList();
    }
}
