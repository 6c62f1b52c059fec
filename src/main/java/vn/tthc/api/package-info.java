/**
 * The library: read lists, sum them up, and write or use the report, with the same outcome as the command.
 *
 * <p>{@link vn.tthc.api.ListReading} says how lists of procedures are read and reads them; what comes of it are {@link
 * vn.tthc.api.ProcedureSums}, of which {@link vn.tthc.api.ProcedureSums#report} makes a {@link
 * vn.tthc.api.ReductionReport}. {@link vn.tthc.api.RateReading}, {@link vn.tthc.api.RankReading} and {@link
 * vn.tthc.api.CostReading} do the same for shares, scores and activities. All reports are a {@link vn.tthc.api.ListReport}; what
 * all readings have in common is in {@link vn.tthc.api.ReadSetting}, which is no part of the library. Whoever relies on these types relies on no others: their signatures name nothing but the JDK
 * and this package, and stay as they are from one version to the next. Everything else in the jar is free to change.
 *
 * <p>Words that options of the command take (fields, groupings, formats, measures) are taken here too, as text, and mean the
 * same. Money is in đồng a year and days are as the lists state them, exact in a {@link java.math.BigDecimal}.
 */
package vn.tthc.api;
