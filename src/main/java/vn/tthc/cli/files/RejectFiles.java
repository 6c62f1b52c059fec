package vn.tthc.cli.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.model.Problem;
import vn.tthc.report.page.Language;
import vn.tthc.row.RejectWriter;

/** The files that rejected rows are written to: the one the user named, and beside it one for each further header. */
public final class RejectFiles implements Closeable {
    private final Path file;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<Path> further = new ArrayList<>();
    private final RejectWriter writer;

    public RejectFiles(Path file, Language language) {
        this.file = file;
        writer = new RejectWriter(this::open, (Problem problem) -> wording(problem, language));
    }

    public RejectWriter writer() {
        return writer;
    }

    /** The files beside the one that was named. */
    public List<Path> further() {
        return further;
    }

    public void commit() throws IOException {
        writer.close();
        for (OutputFile output : files) {
            output.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (OutputFile output : files) {
            output.close();
        }
    }

    /** The reason without the letters that are lost, for the file must be read again. */
    private static String wording(Problem problem, Language language) {
        return language.say(problem).replace('\uFFFD', '?');
    }

    private Writer open(int number) throws IOException {
        Path path = number == 1 ? file : numbered(number);
        if (number > 1 && Files.exists(path)) {
            throw new OutputFault(OutputFault.Kind.TAKEN, path);
        }
        OutputFile output = OutputFile.create(path);
        files.add(output);
        if (number > 1) {
            further.add(path);
        }
        return output.writer();
    }

    /** {@code rejects.csv} → {@code rejects-2.csv}. */
    private Path numbered(int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return file.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
    }
}
