package vn.tthc.api;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.tthc.batch.figures.FiguresTaker;
import vn.tthc.batch.figures.ShareJob;
import vn.tthc.report.page.Grouping;
import vn.tthc.report.shares.ShareOptions;
import vn.tthc.report.shares.ShareReport;
import vn.tthc.report.shares.ShareSort;
import vn.tthc.row.figures.StandingWords;
import vn.tthc.schema.ListKind;
import vn.tthc.summary.ShareSums;

/**
 * How lists of shares are read: parts of wholes by indicator, or records that are counted by how they stand, as {@code tthc rate}
 * reads them. A value that does not change: each {@code with…} gives another one.
 */
public final class RateReading {
    /** As the command reads them that is told nothing. */
    public static final RateReading DEFAULT =
            new RateReading(ReadSetting.of(ListKind.SHARES), List.of(), List.of(), List.of(), Optional.empty());

    private static final String FORM = "ii06a";

    private final ReadSetting setting;
    private final List<Grouping> groupings;
    private final List<String> partIs;
    private final List<String> restIs;
    private final Optional<LocalDate> asOf;

    private RateReading(
            ReadSetting setting,
            List<Grouping> groupings,
            List<String> partIs,
            List<String> restIs,
            Optional<LocalDate> asOf) {
        this.setting = setting;
        this.groupings = groupings;
        this.partIs = List.copyOf(partIs);
        this.restIs = List.copyOf(restIs);
        this.asOf = asOf;
    }

    private RateReading with(ReadSetting other) {
        return new RateReading(other, groupings, partIs, restIs, asOf);
    }

    /**
     * Says which column holds a field, where its header is not known by itself ({@code --map}).
     *
     * @param field a canonical name, such as {@code whole}
     * @throws IllegalArgumentException if there is no such field, or the header has neither letter nor digit
     */
    public RateReading withColumn(String field, String header) {
        return with(setting.withColumn(field, header));
    }

    /**
     * Says how text cells write numbers, {@code vi} or {@code en} ({@code --numbers}).
     *
     * @throws IllegalArgumentException if it is neither
     */
    public RateReading withNumbers(String style) {
        return with(setting.withNumbers(style));
    }

    /**
     * Says how many problems are kept one by one; all are counted. Without this the first 100.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public RateReading withMaxProblems(int most) {
        return with(setting.withMaxProblems(most));
    }

    /**
     * Reads tables of a form whose rows say several shares ({@code --form}).
     *
     * @param form {@code ii06a}: how dossiers were settled, form II.06a/VPCP/KSTT
     * @throws IllegalArgumentException if it is another one
     */
    public RateReading withForm(String form) {
        if (!form.equalsIgnoreCase(FORM)) {
            throw new IllegalArgumentException("no form \"" + form + "\"; expected " + FORM);
        }
        return with(setting.withKind(ListKind.DOSSIERS));
    }

    /**
     * Says what the tables are by ({@code --by}); without this by indicator.
     *
     * @param by {@code indicator}, {@code agency}, {@code sector}, {@code source}, or several as {@code agency+sector}
     * @throws IllegalArgumentException if a word is none of these
     */
    public RateReading withGroups(String... by) {
        return new RateReading(setting, ReadSetting.groupings(ShareJob.GROUPS, by), partIs, restIs, asOf);
    }

    /**
     * Says what the statuses of records mean ({@code --part-is}, {@code --rest-is}).
     *
     * @param part the statuses that make the part; with none what is done in time or mended
     * @param rest further statuses that belong to the whole
     */
    public RateReading withStatuses(List<String> part, List<String> rest) {
        return new RateReading(setting, groupings, part, rest, asOf);
    }

    /** Says on which day open records past their deadline are overdue ({@code --as-of}); without this none is. */
    public RateReading withAsOf(LocalDate day) {
        return new RateReading(setting, groupings, partIs, restIs, Optional.of(day));
    }

    /**
     * Reads lists, and sums them up together.
     *
     * @param files lists in any format that the command reads, and folders for the lists in and below them
     * @throws ListException as {@link ListReading#read(Path...)} does
     * @throws IllegalArgumentException as {@link ListReading#read(Path...)} does
     */
    public RateReport read(Path... files) throws ListException {
        FiguresTaker<ShareSums, ShareReport> taker = new FiguresTaker<>(job());
        return report(taker, setting.read(List.of(files), Optional.of(taker), Optional.empty()));
    }

    /**
     * Reads one list from a stream, which reports call "stdin".
     *
     * @param in is read to its end and closed
     * @throws ListException as {@link ListReading#read(Path...)} does
     */
    public RateReport read(InputStream in) throws ListException {
        FiguresTaker<ShareSums, ShareReport> taker = new FiguresTaker<>(job());
        return report(taker, setting.read(in, Optional.of(taker), Optional.empty()));
    }

    private ShareJob job() {
        StandingWords words = new StandingWords(partIs, restIs, asOf);
        ShareOptions options = new ShareOptions(
                groupings.isEmpty() ? List.of(ShareJob.BY_INDICATOR) : groupings,
                ShareSort.PERCENT,
                words.part(),
                words.whole(),
                asOf,
                Optional.empty(),
                new TreeMap<>());
        boolean isForm = setting.kind() == ListKind.DOSSIERS;
        return new ShareJob(words, options, isForm, isForm && groupings.isEmpty());
    }

    private RateReport report(FiguresTaker<ShareSums, ShareReport> taker, ReadLists read) {
        return new RateReport(taker.sums(), job(), read);
    }
}
