package vn.tthc.batch.figures;

import java.util.function.LongConsumer;
import vn.tthc.batch.Fingerprint;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.costs.CostDocument;
import vn.tthc.report.costs.CostOptions;
import vn.tthc.report.costs.Costing;
import vn.tthc.report.page.Document;
import vn.tthc.row.ListCounts;
import vn.tthc.side.HourlyRates;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.Costs;

/**
 * Adds up the activities that procedures take.
 *
 * @param rates what an hour of work costs
 */
public record CostJob(HourlyRates rates, CostOptions options) implements FiguresJob<Costs, Costing> {
    @Override
    public Class<Costs> type() {
        return Costs.class;
    }

    @Override
    public Costs empty() {
        return new Costs();
    }

    @Override
    public ListCounts read(ListReader lists, Content content, String name, Costs costs, LongConsumer rows)
            throws UnreadableException {
        return lists.readActivities(
                content,
                rates,
                activity -> {
                    rows.accept(1);
                    costs.add(activity, name);
                },
                costs::addIncomplete);
    }

    @Override
    public void add(Costs all, Costs list) {
        all.add(list);
    }

    @Override
    public Fingerprint fingerprint(Costs list) {
        return new Fingerprint(list.procedures());
    }

    @Override
    public Costing figures(Costs costs, Accounts accounts) {
        return Costing.of(costs, accounts, options);
    }

    @Override
    public Document document(Costing figures) {
        return new CostDocument(figures);
    }
}
