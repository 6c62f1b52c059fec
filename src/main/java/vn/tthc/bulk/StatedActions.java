package vn.tthc.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tthc.model.Action;
import vn.tthc.text.NumberRule;
import vn.tthc.text.Phrases;

/** What may stand in the column of actions, by numbers: nothing that is known, or one of the {@link Action actions}. */
@SuppressWarnings("EnumOrdinal") // an array, for each row comes here
final class StatedActions {
    /** No action. */
    static final int NONE = 0;

    private final List<KnownCells.Known> cells = new ArrayList<>();

    StatedActions() {
        cells.add(cell(""));
        for (Action action : Action.values()) {
            cells.add(cell(Phrases.words("action." + action.name().toLowerCase(Locale.ROOT))
                    .get(0)));
        }
    }

    private static KnownCells.Known cell(String text) {
        return new KnownCells.Known(SampleParser.cell(text, NumberRule.NONE), true);
    }

    static int number(Optional<Action> action) {
        return action.isEmpty() ? NONE : 1 + action.get().ordinal();
    }

    /** A cell that says so. */
    KnownCells.Known cell(int number) {
        return cells.get(number);
    }

    /** The number of such a cell. */
    int number(KnownCells.Known cell) {
        return cells.indexOf(cell);
    }
}
