package vn.tthc.batch;

import java.util.Optional;
import java.util.function.Consumer;
import vn.tthc.summary.Roster;
import vn.tthc.summary.Summary;

/**
 * A list that was read by itself: nothing of it counts yet.
 *
 * @param summary the sums of its procedures, and how it was understood
 * @param entered its procedures one by one, where those are wanted
 * @param counting lets it count under a name, if it is no list of procedures
 */
record LoadedList(ListAccount account, Summary summary, Roster entered, Optional<Consumer<String>> counting) {}
