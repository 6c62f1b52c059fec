package vn.tthc.cli;

import java.nio.file.Path;
import java.util.List;
import vn.tthc.cli.files.Cluster;
import vn.tthc.convert.ListForm;
import vn.tthc.model.problem.Problem;

/** Machines that are this one, with its files. */
interface SameMachines extends Cluster {
    @Override
    default List<String> expand(List<String> words) {
        return words;
    }

    @Override
    default Path path(String name) {
        return Path.of(name);
    }

    @Override
    default Path file(String name) {
        return Path.of(name);
    }

    @Override
    default List<Problem> write(ListForm form, String folder) {
        throw new IllegalStateException("no rows are written");
    }
}
