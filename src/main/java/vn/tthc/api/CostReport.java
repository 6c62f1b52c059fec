package vn.tthc.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tthc.batch.figures.CostJob;
import vn.tthc.model.Change;
import vn.tthc.report.costs.Costing;

/**
 * What procedures cost those who comply with them, before and after. Written as CSV or JSON it is a list of procedures, which {@link
 * ListReading} reads.
 */
public final class CostReport extends ListReport {
    private final Costing costing;

    CostReport(CostJob job, Costing costing, ReadLists read) {
        super(job.document(costing), read);
        this.costing = costing;
    }

    /** The procedures, in the order of codes and names. */
    public List<CostFigures> procedures() {
        return costing.lines().stream().map(CostFigures::of).toList();
    }

    /** The sum of what is in force, a year, over the procedures of which both costs are known; empty if there are none. */
    public Optional<BigDecimal> current() {
        return costing.saved().map(Change::current);
    }

    /** The sum of what is proposed, a year, over the same procedures. */
    public Optional<BigDecimal> proposed() {
        return costing.saved().map(Change::proposed);
    }

    /** {@link #current} − {@link #proposed}; below 0 where the proposals cost more. */
    public Optional<BigDecimal> saved() {
        return costing.saved().map(Change::saved);
    }

    /** saved ÷ current × 100, divided once and rounded half up to 2 decimals; empty where current is 0 or not known. */
    public Optional<BigDecimal> percent() {
        return costing.saved().flatMap(Change::percent);
    }
}
