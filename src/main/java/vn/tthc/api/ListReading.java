package vn.tthc.api;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tthc.row.RowOptions;
import vn.tthc.schema.ListKind;
import vn.tthc.text.Cases;
import vn.tthc.text.Ratio;

/** How lists of procedures are read. A value that does not change: each {@code with…} gives another one. */
public final class ListReading {
    /** As the command reads them that is told nothing. */
    public static final ListReading DEFAULT = new ListReading(ReadSetting.of(ListKind.PROCEDURES));

    private final ReadSetting setting;

    private ListReading(ReadSetting setting) {
        this.setting = setting;
    }

    private ListReading with(RowOptions options) {
        return new ListReading(setting.with(options));
    }

    /**
     * Says which column holds a field, where its header is not known by itself ({@code --map}).
     *
     * @param field a canonical name, such as {@code current_days}
     * @throws IllegalArgumentException if there is no such field, or the header has neither letter nor digit
     */
    public ListReading withColumn(String field, String header) {
        return new ListReading(setting.withColumn(field, header));
    }

    /**
     * Says how text cells write numbers ({@code --numbers}), where the lists do not show it.
     *
     * @param style {@code vi} for 1.234,5 or {@code en} for 1,234.5
     * @throws IllegalArgumentException if it is neither
     */
    public ListReading withNumbers(String style) {
        return new ListReading(setting.withNumbers(style));
    }

    /**
     * Says which of several cases in a cell counts ({@code --cases}); else a row with such a cell is rejected.
     *
     * @param which {@code max} or {@code min}; or {@code range} for all of them, of which {@link MeasureFigures#bounds} tells
     *     between what the figures lie
     * @throws IllegalArgumentException if it is none of these
     */
    public ListReading withCases(String which) {
        Cases known = Cases.valueOf(which.toUpperCase(Locale.ROOT));
        RowOptions options = setting.options();
        return with(options.withProcedures(Optional.of(known), options.workingDayRatio(), options.skipAbolished()));
    }

    /**
     * Converts calendar days to working days, so that both can be compared ({@code --working-day-ratio}).
     *
     * @param ratio working days per calendar day, such as {@code 5/7}
     * @throws IllegalArgumentException if it is no ratio above 0 and up to 1
     */
    public ListReading withWorkingDayRatio(String ratio) {
        Ratio parsed = Ratio.parse(ratio)
                .orElseThrow(() -> new IllegalArgumentException("\"" + ratio + "\" is no ratio such as 5/7"));
        RowOptions options = setting.options();
        return with(options.withProcedures(options.cases(), Optional.of(parsed), options.skipAbolished()));
    }

    /** Leaves out rows that abolish their procedure ({@code --abolished exclude}). */
    public ListReading withoutAbolished() {
        RowOptions options = setting.options();
        return with(options.withProcedures(options.cases(), options.workingDayRatio(), true));
    }

    /**
     * Measures reductions against an earlier list ({@code --baseline}): its values in force take the place of those of the lists,
     * joined by code, as targets of the form "50 % against 2024" ask for.
     */
    public ListReading withBaseline(Path earlier) {
        return new ListReading(setting.withBaseline(earlier));
    }

    /**
     * Says how many problems are kept one by one; all are counted. Without this the first 100.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public ListReading withMaxProblems(int most) {
        return new ListReading(setting.withMaxProblems(most));
    }

    /**
     * Reads lists and saved reports, and sums them up together.
     *
     * @param files lists in any format that the command reads, saved reports, and folders for the lists in and below them
     * @return the sums, of all sources or none; rows that were rejected are counted and in {@link ProcedureSums#problems}
     * @throws ListException if a source is missing, cannot be read to its end, or is no list; or if a saved report has the rows
     *     of another source
     * @throws IllegalArgumentException if no file is given, or one twice, or one in another file system than the default one
     */
    public ProcedureSums read(Path... files) throws ListException {
        return read(List.of(files));
    }

    /**
     * Reads lists and saved reports, and sums them up together.
     *
     * @throws ListException as {@link #read(Path...)} does
     */
    public ProcedureSums read(List<Path> files) throws ListException {
        return new ProcedureSums(setting.read(files, Optional.empty(), Optional.empty()));
    }

    /**
     * Reads one list from a stream, which reports call "stdin".
     *
     * @param in is read to its end and closed
     * @throws ListException as {@link #read(Path...)} does
     */
    public ProcedureSums read(InputStream in) throws ListException {
        return new ProcedureSums(setting.read(in, Optional.empty(), Optional.empty()));
    }
}
