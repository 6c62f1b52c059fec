package vn.tthc.summary;

import java.util.Map;
import java.util.function.UnaryOperator;
import vn.tthc.model.Procedure;

/**
 * The finest group that is counted: procedures alike in all that can be grouped by, each spelled as in the list. A text
 * that is not given is empty, and so is the source where those of all are counted together.
 *
 * @param action the key of what is proposed
 * @param columns what stands in further columns that were asked for, by their headers
 */
public record GroupKey(
        String agency,
        String sector,
        String level,
        String type,
        String action,
        String source,
        Map<String, String> columns)
        implements Comparable<GroupKey> {
    /** The group of a procedure of a source. */
    static GroupKey of(Procedure procedure, String source) {
        return new GroupKey(
                procedure.agency(),
                procedure.sector(),
                procedure.level(),
                procedure.type(),
                procedure.action().isPresent() ? procedure.action().get().key() : "",
                source,
                procedure.columns());
    }

    GroupKey renamed(UnaryOperator<String> names) {
        return new GroupKey(names.apply(agency), names.apply(sector), level, type, action, source, columns);
    }

    /** The same of another agency. */
    public GroupKey ofAgency(String other) {
        return new GroupKey(other, sector, level, type, action, source, columns);
    }

    /** The same of another source. */
    GroupKey ofSource(String other) {
        return new GroupKey(agency, sector, level, type, action, other, columns);
    }

    // Those that records come with take longer to set up than a short run takes to read its list.

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupKey key
                && agency.equals(key.agency)
                && sector.equals(key.sector)
                && level.equals(key.level)
                && type.equals(key.type)
                && action.equals(key.action)
                && source.equals(key.source)
                && columns.equals(key.columns);
    }

    @Override
    public int hashCode() {
        int hash = 31 * (31 * (31 * agency.hashCode() + sector.hashCode()) + level.hashCode()) + source.hashCode();
        return 31 * (31 * (31 * hash + type.hashCode()) + action.hashCode()) + columns.hashCode();
    }

    /** An order for output that is the same for the same input; people are shown another. */
    @Override
    public int compareTo(GroupKey other) {
        int order = agency.compareTo(other.agency);
        order = order != 0 ? order : sector.compareTo(other.sector);
        order = order != 0 ? order : level.compareTo(other.level);
        order = order != 0 ? order : source.compareTo(other.source);
        order = order != 0 ? order : type.compareTo(other.type);
        order = order != 0 ? order : action.compareTo(other.action);
        return order != 0 ? order : columns.toString().compareTo(other.columns.toString());
    }

    /** The same for all sources together. */
    GroupKey ofAnySource() {
        return source.isEmpty() ? this : ofSource("");
    }

    /** Whether its list has the column. */
    public boolean has(GroupBy column) {
        return columns.keySet().stream().anyMatch(header -> column.equals(GroupBy.ofColumn(header)));
    }

    /** The spelling under {@code by}. */
    public String get(GroupBy by) {
        if (by.isColumn()) {
            return inColumn(columns, by);
        }
        return switch (by.key()) {
            case "agency" -> agency;
            case "sector" -> sector;
            case "level" -> level;
            case "type" -> type;
            case "action" -> action;
            case "source" -> source;
            default -> throw new IllegalArgumentException(by.key());
        };
    }

    /** What stands in one of some columns; empty if it is none of them. */
    static String inColumn(Map<String, String> columns, GroupBy by) {
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (by.equals(GroupBy.ofColumn(column.getKey()))) {
                return column.getValue();
            }
        }
        return "";
    }
}
