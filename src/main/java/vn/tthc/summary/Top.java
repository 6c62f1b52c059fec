package vn.tthc.summary;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import vn.tthc.model.Change;
import vn.tthc.model.Changes;
import vn.tthc.model.Measure;
import vn.tthc.model.Procedure;

/** The procedures that save most of each measure, at most {@code limit} of them. */
final class Top implements Serializable {
    private final int limit;
    /** The last of the kept ones is at the head, to give way first. */
    private final Map<Measure, PriorityQueue<TopProcedure>> kept = new EnumMap<>(Measure.class);

    Top(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    void add(Procedure procedure, String source) {
        if (limit == 0) {
            return;
        }
        procedure.changes().forEach((measure, change) -> {
            if (isWorthKeeping(measure, change)) {
                add(
                        measure,
                        new TopProcedure(
                                procedure.code(),
                                procedure.name(),
                                procedure.agency(),
                                procedure.sector(),
                                source,
                                change,
                                procedure.cases().getOrDefault(measure, List.of())));
            }
        });
    }

    /** Whether a procedure with such changes may be among the kept ones. */
    boolean mayTake(Changes changes) {
        for (Measure measure : limit == 0 ? List.<Measure>of() : Measure.STATED) {
            boolean isNoReduction = changes.has(measure)
                    && changes.isWhole(measure)
                    && changes.wholeProposed(measure) >= changes.wholeCurrent(measure);
            if (changes.has(measure) && !isNoReduction && isWorthKeeping(measure, changes.get(measure))) {
                return true;
            }
        }
        return false;
    }

    void add(Measure measure, TopProcedure candidate) {
        PriorityQueue<TopProcedure> queue =
                kept.computeIfAbsent(measure, key -> new PriorityQueue<>(TopProcedure.ORDER.reversed()));
        queue.add(candidate);
        if (queue.size() > limit) {
            queue.poll();
        }
    }

    /** Adds what another has kept, under other names of agencies and sectors. */
    void add(Top other, UnaryOperator<String> names) {
        other.kept.forEach((measure, queue) -> queue.forEach(candidate -> add(measure, candidate.renamed(names))));
    }

    List<TopProcedure> list(Measure measure) {
        PriorityQueue<TopProcedure> queue = kept.get(measure);
        return queue == null
                ? List.of()
                : queue.stream().sorted(TopProcedure.ORDER).toList();
    }

    private boolean isWorthKeeping(Measure measure, Change change) {
        if (!change.isReduced()) {
            return false;
        }
        PriorityQueue<TopProcedure> queue = kept.get(measure);
        return queue == null
                || queue.size() < limit
                || change.saved().compareTo(queue.peek().change().saved()) >= 0;
    }
}
