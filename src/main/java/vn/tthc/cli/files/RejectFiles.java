package vn.tthc.cli.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tthc.convert.ListFormat;
import vn.tthc.model.problem.Problem;
import vn.tthc.output.OutputFault;
import vn.tthc.output.OutputFile;
import vn.tthc.output.SheetText;
import vn.tthc.output.XlsxTable;
import vn.tthc.report.page.Language;
import vn.tthc.row.rejects.RejectObjects;
import vn.tthc.row.rejects.RejectTable;
import vn.tthc.row.rejects.RejectWriter;

/**
 * The files that rejected rows are written to: the one the user named, and beside it one for each further header. The
 * ending of the name says the format: a workbook, in which what is to mend stands out, or JSON; every other is CSV.
 */
public final class RejectFiles implements Closeable, RejectWriter.Tables {
    private final Path file;
    private final Language language;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<Closeable> workbooks = new ArrayList<>();
    private final List<Path> further = new ArrayList<>();
    private final RejectWriter writer;

    public RejectFiles(Path file, Language language) {
        this.file = file;
        this.language = language;
        writer = new RejectWriter(this, (Problem problem) -> wording(problem, language));
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
        for (Closeable workbook : workbooks) {
            workbook.close();
        }
        for (OutputFile output : files) {
            output.close();
        }
    }

    private ListFormat format() {
        return ListFormat.ofFileName(file.toString()).orElse(ListFormat.CSV);
    }

    @Override
    public boolean takeObjects() {
        return format() == ListFormat.JSON || format() == ListFormat.NDJSON;
    }

    /** The reason without the letters that are lost, for the file must be read again. */
    private static String wording(Problem problem, Language language) {
        return language.say(problem).replace('\uFFFD', '?');
    }

    @Override
    public RejectTable open(int number, List<String> header, char delimiter) throws IOException {
        Path path = number == 1 ? file : numbered(number);
        if (number > 1 && Files.exists(path)) {
            throw new OutputFault(OutputFault.Kind.TAKEN, path);
        }
        OutputFile output = OutputFile.create(path);
        files.add(output);
        if (number > 1) {
            further.add(path);
        }
        return switch (format()) {
            case CSV, PARQUET -> RejectTable.csv(output.writer(), header, delimiter);
            case JSON -> new RejectObjects(output.writer(), header, true);
            case NDJSON -> new RejectObjects(output.writer(), header, false);
            case XLSX -> workbook(output, header);
        };
    }

    private RejectTable workbook(OutputFile output, List<String> header) throws IOException {
        XlsxTable table = new XlsxTable(output.bytes(), header);
        workbooks.add(table);
        return new RejectTable() {
            @Override
            public void write(List<String> cells, Set<Integer> faulty) throws IOException {
                List<String> whole = new ArrayList<>(cells);
                if (cells.stream().anyMatch(cell -> cell.length() > SheetText.MAX_LENGTH)) {
                    whole.set(0, language.say("rejects.cut") + " · " + cells.get(0));
                }
                table.write(whole, faulty);
            }

            @Override
            public void finish() throws IOException {
                table.finish();
            }
        };
    }

    /** {@code rejects.csv} → {@code rejects-2.csv}. */
    private Path numbered(int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return file.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
    }
}
