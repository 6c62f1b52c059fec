package vn.tthc.cli.files;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import vn.tthc.batch.Batch;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Terminal;

/** A line on the terminal that says how far a run has come that takes longer than a second. */
public final class Progress implements Batch.Watcher {
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);

    /** Asking for the time at each row would slow them down. */
    private static final int ROWS_BETWEEN = 1024;

    /** Narrower than terminals are, for a line that was broken in two could not be erased. */
    private static final int WIDTH = 60;

    private final Writer terminal;
    private final LongSupplier nanoTime;
    private long rows;
    private Language language = Language.EN;
    private boolean running;
    private boolean visible;
    private long next;
    private int sources;
    private int number;
    private String source = "";
    /** Rows since the time was last asked for. */
    private long ticks;

    public Progress(Writer terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /** For runs that nobody watches. */
    public static Progress none() {
        return new Progress(Writer.nullWriter(), () -> 0);
    }

    /** Says that so many sources are about to be read. */
    public synchronized void begin(Language words, int count) {
        language = words;
        sources = count;
        number = 0;
        running = true;
        next = nanoTime.getAsLong() + SILENCE;
    }

    @Override
    public synchronized void source(String shown) {
        source = shown;
        number++;
        rows = 0;
        show();
    }

    /** Counts a row of the source. */
    public void row() {
        rows(1);
    }

    @Override
    public void rows(long count) {
        rows += count;
        ticks += count;
        if (ticks >= ROWS_BETWEEN) {
            ticks = 0;
            show();
        }
    }

    /** Clears the line, so that something else can be printed; it comes again when there is more to say. */
    public synchronized void erase() {
        if (visible) {
            visible = false;
            print("\r" + " ".repeat(WIDTH) + "\r");
        }
    }

    /** Says that the run is over. */
    public synchronized void end() {
        erase();
        running = false;
    }

    private synchronized void show() {
        long now = nanoTime.getAsLong();
        if (!running || now - next < 0) {
            return;
        }
        next = now + INTERVAL;
        erase();
        visible = true;
        String place = language.say("progress", number, sources, language.count("rows", rows));
        int room = WIDTH - place.length() - 1;
        print(Terminal.shorten(Terminal.safe(source), room) + " " + place);
    }

    private void print(String text) {
        try {
            terminal.write(text);
            terminal.flush();
        } catch (IOException e) {
            // A terminal that has gone needs to know no more.
            running = false;
        }
    }
}
