package vn.tthc.input;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user has said of the lists. What is empty is found out from the list.
 *
 * @param headers further headers of fields
 * @param workingDayRatio converts calendar days to working days, so that both can be compared
 * @param skipAbolished leaves out rows that abolish their procedure
 * @param sheet the name or number of the sheet to read from workbooks
 * @param aliases names of agencies and sectors that stand for others
 * @param baseline the earlier list against whose current values reductions are measured
 */
public record ReadOptions(
        Optional<InputFormat> format,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<NumberStyle> numbers,
        Map<Field, Set<String>> headers,
        Optional<Cases> cases,
        Optional<Ratio> workingDayRatio,
        boolean skipAbolished,
        Optional<String> sheet,
        Aliases aliases,
        Optional<Baseline> baseline) {
    public static final ReadOptions DEFAULT = new ReadOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Aliases.NONE,
            Optional.empty());

    ReadOptions withFormat(InputFormat given) {
        return with(Optional.of(given), baseline);
    }

    /**
     * The same with what is said of lists of procedures alone.
     *
     * @param days converts calendar days to working days
     */
    public ReadOptions withProcedures(Optional<Cases> chosen, Optional<Ratio> days, boolean withoutAbolished) {
        return new ReadOptions(
                format,
                encoding,
                delimiter,
                numbers,
                headers,
                chosen,
                days,
                withoutAbolished,
                sheet,
                aliases,
                baseline);
    }

    /** The same with a list to measure against. */
    public ReadOptions withBaseline(Baseline read) {
        return with(format, Optional.of(read));
    }

    private ReadOptions with(Optional<InputFormat> otherFormat, Optional<Baseline> otherBaseline) {
        return new ReadOptions(
                otherFormat,
                encoding,
                delimiter,
                numbers,
                headers,
                cases,
                workingDayRatio,
                skipAbolished,
                sheet,
                aliases,
                otherBaseline);
    }
}
