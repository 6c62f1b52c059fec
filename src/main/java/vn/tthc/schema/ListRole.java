package vn.tthc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tthc.model.Measure;

/** What a list must have for its part in a report. Lists of procedures come in several roles. */
public enum ListRole {
    /** A list on its own: who settles what, and a pair of values. Sectors may be missing: then there are none. */
    WHOLE(ListKind.PROCEDURES) {
        @Override
        public List<String> missing(Set<Field> fields) {
            List<String> missing = absent(fields, Field.AGENCY);
            if (Field.measures(fields).isEmpty()) {
                List<String> halves = Measure.STATED.stream()
                        .filter(measure ->
                                fields.contains(Field.current(measure)) || fields.contains(Field.proposed(measure)))
                        .map(measure -> fields.contains(Field.current(measure))
                                ? Field.proposed(measure).key()
                                : Field.current(measure).key())
                        .toList();
                missing.addAll(halves.isEmpty() ? List.of("current_days", "proposed_days") : halves);
            }
            return missing;
        }
    },
    /** The list in force, to be joined with one of proposals: values may come from the other. */
    CURRENT(ListKind.PROCEDURES) {
        @Override
        public List<String> missing(Set<Field> fields) {
            return absent(fields, Field.CODE, Field.AGENCY);
        }
    },
    /** A list of an earlier year: a code and some current value. */
    BASELINE(ListKind.PROCEDURES) {
        @Override
        public List<String> missing(Set<Field> fields) {
            List<String> missing = absent(fields, Field.CODE);
            if (Measure.STATED.stream().map(Field::current).noneMatch(fields::contains)) {
                missing.add(Field.CURRENT_DAYS.key());
            }
            return missing;
        }
    },
    /** A list of proposals: a code and some value, or what is cut. */
    PROPOSED(ListKind.PROCEDURES) {
        @Override
        public List<String> missing(Set<Field> fields) {
            List<String> missing = absent(fields, Field.CODE);
            if (fields.stream().noneMatch(field -> VALUES.contains(field) || Field.isSaved(field))) {
                missing.add(Field.PROPOSED_DAYS.key());
            }
            return missing;
        }
    },
    /** A list of shares: what is counted, and parts and wholes, or something by which its rows are told apart. */
    SHARES(ListKind.SHARES) {
        @Override
        public List<String> missing(Set<Field> fields) {
            boolean counted = fields.contains(Field.STATUS) || fields.containsAll(Set.of(Field.DUE, Field.RESULT));
            boolean named = fields.contains(Field.AGENCY) || fields.contains(Field.SECTOR);
            List<String> missing = named || counted ? new ArrayList<>() : absent(fields, Field.INDICATOR);
            if (!counted) {
                missing.addAll(absent(fields, Field.PART));
                // Parts of an indicator are added up and held against it without their wholes too.
                missing.addAll(fields.contains(Field.OF) ? List.of() : absent(fields, Field.WHOLE));
            }
            return missing;
        }

        @Override
        public Optional<Field> instead(List<String> missing) {
            return missing.containsAll(List.of(Field.PART.key(), Field.WHOLE.key()))
                    ? Optional.of(Field.STATUS)
                    : Optional.empty();
        }
    },
    /** A list of dossiers as form II.06a counts them: whose or of what sector, and all its figures. */
    DOSSIERS(ListKind.DOSSIERS) {
        @Override
        public List<String> missing(Set<Field> fields) {
            List<String> missing = fields.contains(Field.AGENCY) ? new ArrayList<>() : absent(fields, Field.SECTOR);
            missing.addAll(absent(fields, ListKind.COUNTS.toArray(new Field[0])));
            return missing;
        }
    },
    /** A list of scores: whose, and how much, as a whole or by criteria. */
    SCORES(ListKind.SCORES) {
        @Override
        public List<String> missing(Set<Field> fields) {
            List<String> missing = absent(fields, Field.AGENCY);
            if (!fields.contains(Field.CRITERION_1)) {
                missing.addAll(absent(fields, Field.SCORE));
            }
            return missing;
        }
    },
    /** A list of activities: of which procedure, and something that costs. */
    ACTIVITIES(ListKind.ACTIVITIES) {
        @Override
        public List<String> missing(Set<Field> fields) {
            List<String> missing = fields.contains(Field.CODE) ? new ArrayList<>() : absent(fields, Field.NAME);
            if (!fields.contains(Field.SERVICES) && !fields.contains(Field.FEES)) {
                missing.addAll(absent(fields, Field.HOURS));
            }
            return missing;
        }
    };

    private static final Set<Field> VALUES = Field.ofValues();

    private final ListKind kind;

    ListRole(ListKind kind) {
        this.kind = kind;
    }

    /** Names of fields that a list with these ones lacks; nothing if it will do. */
    public abstract List<String> missing(Set<Field> fields);

    /** The field that would do instead of those that a list lacks, if one would. */
    public Optional<Field> instead(List<String> missing) {
        return Optional.empty();
    }

    /** The kind of list that it is. */
    public ListKind kind() {
        return kind;
    }

    private static List<String> absent(Set<Field> fields, Field... wanted) {
        List<String> absent = new ArrayList<>();
        for (Field field : wanted) {
            if (!fields.contains(field)) {
                absent.add(field.key());
            }
        }
        return absent;
    }
}
