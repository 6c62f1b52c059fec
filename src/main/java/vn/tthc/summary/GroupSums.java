package vn.tthc.summary;

import java.util.List;
import vn.tthc.summary.numbers.SpelledGroups;

/** The sums of some groups, which are numbers from 0 on. */
public final class GroupSums {
    private final SpelledGroups groups;
    private final Tallies sums;

    GroupSums(SpelledGroups groups, Tallies sums) {
        this.groups = groups;
        this.sums = sums;
    }

    public int count() {
        return groups.count();
    }

    /** What a group is called, in the order of what is grouped by, each name in the spelling that is most frequent. */
    public List<String> names(int group) {
        return groups.names(group);
    }

    /** What is counted of a group. */
    public Tally tally(int group) {
        return new Tally(sums, group);
    }
}
