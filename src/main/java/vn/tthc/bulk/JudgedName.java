package vn.tthc.bulk;

import java.util.Optional;
import java.util.Set;
import vn.tthc.bulk.scan.Verdict;
import vn.tthc.model.Action;
import vn.tthc.model.Merge;

/**
 * What is found of a name, or of an action, in a row that has nothing else.
 *
 * @param isClear whether nothing more is to be said of it than that the name is missing or not known
 * @param action what the name proposes, if it is one of an action
 * @param agencyKey what goes into the keys of codes, if it is one of an agency
 */
record JudgedName(
        boolean isClear, String name, Optional<Action> action, Set<Merge> merges, Verdict verdict, long agencyKey) {}
