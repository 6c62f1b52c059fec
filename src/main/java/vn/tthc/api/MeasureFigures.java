package vn.tthc.api;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.report.procedures.Figures;

/**
 * What one measure of a group comes to, over the procedures of which both values are known. Of saved reports made with
 * {@code --cases range} these are the figures of the longest limits; a report that is written tells both ends.
 *
 * @param current the sum of what is in force, exact
 * @param proposed the sum of what is proposed
 * @param saved current − proposed; below 0 where the proposals ask for more
 * @param percent saved ÷ current × 100, divided once and rounded half up to 2 decimals; empty where current is 0
 * @param reduced how many procedures are cut
 * @param unchanged how many stay as they are
 * @param increased how many ask for more
 * @param leftOut of how many not both values are known; they are in no sum
 */
public record MeasureFigures(
        BigDecimal current,
        BigDecimal proposed,
        BigDecimal saved,
        Optional<BigDecimal> percent,
        long reduced,
        long unchanged,
        long increased,
        long leftOut) {
    static MeasureFigures of(Figures figures) {
        return new MeasureFigures(
                figures.total().current(),
                figures.total().proposed(),
                figures.total().saved(),
                figures.percent(),
                figures.reduced(),
                figures.unchanged(),
                figures.increased(),
                figures.leftOut());
    }
}
