package vn.tthc.cli.files;

import java.nio.file.Path;
import java.util.List;
import vn.tthc.batch.Elsewhere;
import vn.tthc.batch.SourceRun;
import vn.tthc.batch.SourceTask;
import vn.tthc.convert.ListForm;
import vn.tthc.model.problem.Problem;
import vn.tthc.source.Source;

/** Machines that a run has beside this one: where the files lie that they all see, and what reads these there. */
public interface Cluster extends Elsewhere {
    /**
     * {@inheritDoc}
     *
     * @throws ClusterException if the machines fail, whatever the files are
     */
    @Override
    SourceRun read(List<Source> sources, SourceTask task);

    /** The names that words stand for, which may have patterns in them. */
    List<String> expand(List<String> words);

    /** The file or folder of a name. */
    Path path(String name);

    /** The file that an option names: one of this machine, unless its name says otherwise. */
    Path file(String name);

    /**
     * Writes the rows of the sources that were {@linkplain #read read} last, which are read once more.
     *
     * @param folder gets the parts of the list, in its order; it is there when this returns with nothing wrong, and only then
     * @return what is wrong with sources that are not what they were
     * @throws OutputException if they cannot be written
     */
    List<Problem> write(ListForm form, String folder);
}
