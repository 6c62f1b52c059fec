package vn.tthc.model.cost;

import java.util.List;
import vn.tthc.model.Fraction;

/** Those who have the same tasks with a procedure, equally often. A name that is not given is empty. */
public record Segment(String name, List<Task> tasks, Terms terms) {
    public Segment {
        tasks = List.copyOf(tasks);
    }

    /** The segment with defaults for the terms that are not given. */
    public Segment withDefaults(Terms defaults) {
        return new Segment(name, tasks, terms.or(defaults));
    }

    /** What one application costs: its tasks, and its fees once. */
    public Fraction perApplication(WorkTime time) {
        Fraction cost = terms.fees().map(Fraction::of).orElse(Fraction.ZERO);
        for (Task task : tasks) {
            cost = cost.plus(task.cost(time));
        }
        return cost;
    }

    /** What all applications of a year cost: that of one × times × subjects × factor. */
    public Fraction perYear(WorkTime time) {
        return perApplication(time).times(terms.yearly());
    }

    /** How many hours all applications of a year take, by the same terms. */
    public Fraction hoursPerYear() {
        return terms.yearly().times(tasks.stream().map(Task::hours).reduce(Fraction.ZERO, Fraction::plus));
    }
}
