package vn.tthc.api;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tthc.report.procedures.Figures;

/**
 * What one measure of a group comes to, over the procedures of which both values are known. Days are as the lists state them or
 * were converted, cost is in đồng a year, documents and conditions are numbers of them.
 *
 * @param current the sum of what is in force, exact
 * @param proposed the sum of what is proposed
 * @param saved current − proposed; below 0 where the proposals ask for more
 * @param percent saved ÷ current × 100, divided once and rounded half up to 2 decimals; empty where current is 0
 * @param reduced how many procedures are cut
 * @param unchanged how many stay as they are
 * @param increased how many ask for more
 * @param leftOut of how many not both values are known; they are in no sum
 * @param bounds between what the figures lie where any of several limits of a cell may apply ({@code --cases range}); the
 *     figures here are then those of the longest limits
 */
public record MeasureFigures(
        BigDecimal current,
        BigDecimal proposed,
        BigDecimal saved,
        Optional<BigDecimal> percent,
        long reduced,
        long unchanged,
        long increased,
        long leftOut,
        Optional<MeasureBounds> bounds) {
    static MeasureFigures of(Figures figures) {
        return new MeasureFigures(
                figures.total().current(),
                figures.total().proposed(),
                figures.total().saved(),
                figures.percent(),
                figures.reduced(),
                figures.unchanged(),
                figures.increased(),
                figures.leftOut(),
                figures.bounds().map(MeasureBounds::of));
    }
}
