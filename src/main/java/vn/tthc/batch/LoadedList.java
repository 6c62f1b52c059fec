package vn.tthc.batch;

import java.util.Optional;
import vn.tthc.summary.Roster;
import vn.tthc.summary.Summary;

/**
 * A list that was read by itself: nothing of it counts yet.
 *
 * @param summary the sums of its procedures, and how it was understood
 * @param entered its procedures one by one, where those are wanted
 * @param sums what it adds up to if it is no list of procedures
 */
record LoadedList(ListAccount account, Summary summary, Roster entered, Optional<Object> sums) {}
