package vn.tthc.report.page;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import vn.tthc.output.CsvTable;
import vn.tthc.summary.SourceCounts;

/** What formats write: finished figures, which are words for people and lines for machines. */
public interface Document {
    /** What people read, worded in a language. */
    Page page(Language language);

    /** The columns of CSV that name the groups, if it has any. */
    default Set<String> groupings() {
        return Set.of();
    }

    /** What became of the rows that it is made of. */
    default List<SourceCounts> sources() {
        return List.of();
    }

    /**
     * The lines of CSV, its header first: fixed names and plain numbers in any language. The columns are the same for every list
     * and every option, empty where there is nothing to say, so that those of many lists can stand below each other.
     */
    void write(CsvTable csv) throws IOException;

    /**
     * One object of JSON.
     *
     * @param links which one of a batch it is
     */
    void write(JsonGenerator json, Links links);
}
