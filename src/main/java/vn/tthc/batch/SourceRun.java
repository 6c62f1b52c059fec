package vn.tthc.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.summary.Summary;

/**
 * Sources that follow each other, read by themselves: what is to be known of each, and the sums of all. Runs are joined in their
 * order, in any grouping. A run can be serialised as sums can.
 */
public final class SourceRun implements Serializable {
    private final List<ReadSource> sources = new ArrayList<>();
    private final Summary summary;
    private final Optional<ListTaker> taker;

    /**
     * A run of no sources.
     *
     * @param summary the sums of procedures, empty
     * @param taker those of lists of another kind, empty
     */
    SourceRun(Summary summary, Optional<ListTaker> taker) {
        this.summary = summary;
        this.taker = taker;
    }

    /** Adds a source that the taker of this run has taken, if it has one. */
    void add(SourceReader.Early source) {
        sources.add(new ReadSource(
                source.lists().stream().map(LoadedList::account).toList(),
                source.rest(),
                source.failure(),
                source.isReport()));
        for (LoadedList list : source.lists()) {
            summary.absorb(list.summary());
            list.counting().ifPresent(counting -> counting.accept(list.account().name()));
        }
    }

    void add(SourceRun next) {
        sources.addAll(next.sources);
        summary.absorb(next.summary);
        next.taker.ifPresent(other -> taker.orElseThrow().add(other));
    }

    /** By what each source is known when it is read again: its lists, as to their bytes and their rows, and how it failed. */
    public List<String> marks() {
        return sources.stream()
                .map(source -> source.lists().stream()
                                .map(list -> list.digest() + " " + list.counts().accepted())
                                .toList()
                        + source.failure()
                                .map(problem -> problem.code().toString())
                                .orElse(""))
                .toList();
    }

    List<ReadSource> sources() {
        return sources;
    }

    Summary summary() {
        return summary;
    }

    Optional<ListTaker> taker() {
        return taker;
    }

    /** Whether no two of the lists have one name, so that each can have another in the sums. */
    boolean haveListsOwnNames() {
        Set<String> names = new HashSet<>();
        return sources.stream()
                .flatMap(source -> source.lists().stream())
                .map(ListAccount::name)
                .allMatch(names::add);
    }
}
