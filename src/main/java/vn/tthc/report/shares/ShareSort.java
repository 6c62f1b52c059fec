package vn.tthc.report.shares;

import java.util.Comparator;
import vn.tthc.report.procedures.Sort;

/** In which order groups of shares stand. Numbers go greatest first; ties by name. */
public enum ShareSort {
    PERCENT,
    PART,
    WHOLE,
    NAME;

    Comparator<ShareLine> order() {
        Comparator<ShareLine> byName = Comparator.comparing(ShareLine::names, Sort.byNames());
        Comparator<ShareLine> byNumber =
                switch (this) {
                    case PERCENT ->
                        Comparator.comparing(
                                group -> group.share().percent().orElse(null),
                                Comparator.nullsLast(Comparator.reverseOrder()));
                    case PART -> Comparator.comparing(group -> group.share().part(), Comparator.reverseOrder());
                    case WHOLE -> Comparator.comparing(group -> group.share().whole(), Comparator.reverseOrder());
                    case NAME -> byName;
                };
        return byNumber.thenComparing(byName);
    }
}
