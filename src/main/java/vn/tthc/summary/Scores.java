package vn.tthc.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tthc.model.Score;

/** The scores of all sources. A ranking needs them all; a nation has a few thousand units. */
public final class Scores {
    private final List<Score> all = new ArrayList<>();

    public void add(Score score) {
        all.add(score);
    }

    /** Adds all of the other. */
    public void add(Scores other) {
        all.addAll(other.all);
    }

    public List<Score> all() {
        return Collections.unmodifiableList(all);
    }
}
