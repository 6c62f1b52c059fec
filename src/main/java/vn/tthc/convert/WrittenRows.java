package vn.tthc.convert;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.tthc.bulk.scan.RowComposer;
import vn.tthc.model.problem.Location;

/** Writes the accepted rows of lists. Before the first one nothing is written, as the output might turn out to be an input. */
public final class WrittenRows implements RowTaker, Closeable {
    private final ListForm form;
    private final Beginning beginning;
    private final Function<IOException, ? extends RuntimeException> failing;
    private Optional<ListWriter> list = Optional.empty();

    /** What begins a list. */
    public interface Beginning {
        ListWriter begin() throws IOException;
    }

    /**
     * What writes rows.
     *
     * @param failing what is thrown where a row cannot be written
     */
    public WrittenRows(ListForm form, Beginning beginning, Function<IOException, ? extends RuntimeException> failing) {
        this.form = form;
        this.beginning = beginning;
        this.failing = failing;
    }

    private ListWriter list() throws IOException {
        if (list.isEmpty()) {
            list = Optional.of(beginning.begin());
        }
        return list.get();
    }

    @Override
    public void take(CleanRow row) {
        try {
            CleanRow wanted = form.withPlainDays() ? row.withPlainDays() : row;
            if (!wanted.isBlank()) {
                list().write(wanted);
            }
        } catch (IOException e) {
            throw failing.apply(e);
        }
    }

    @Override
    public Optional<Supplier<RowComposer>> composers() {
        return form.composers();
    }

    @Override
    public void take(byte[] row, int from, int to, Location place) {
        try {
            list().write(row, from, to, place);
        } catch (IOException e) {
            throw failing.apply(e);
        }
    }

    /** Ends the list; one without rows is a list too. */
    public void finish() throws IOException {
        list().finish();
    }

    /** Ends the list if it has rows. */
    public void finishIfBegun() throws IOException {
        if (list.isPresent()) {
            list.get().finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (list.isPresent()) {
            list.get().close();
        }
    }
}
