package vn.tthc.batch;

import java.util.List;
import vn.tthc.source.Source;

/** Other machines, which read the sources of a batch. */
public interface Elsewhere {
    /**
     * Has sources read.
     *
     * @param sources files, in the order in which they count
     * @param task reads and joins them, some at a time
     * @return all of them, in their order
     */
    SourceRun read(List<Source> sources, SourceTask task);
}
