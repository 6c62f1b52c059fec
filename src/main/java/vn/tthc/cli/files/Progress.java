package vn.tthc.cli.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import vn.tthc.batch.Batch;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Terminal;
import vn.tthc.source.Source;

/** A line on the terminal that says how far a run has come that takes longer than a second. */
public final class Progress implements Batch.Watcher {
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);

    /** Asking for the time at each row would slow them down. */
    private static final int ROWS_BETWEEN = 1024;

    /** Narrower than terminals are, for a line that was broken in two could not be erased. */
    private static final int WIDTH = 60;

    private static final int MINUTE = 60;

    private final Writer terminal;
    private final LongSupplier nanoTime;
    private long rows;
    private Language language = Language.EN;
    private boolean running;
    private boolean visible;
    private long next;
    private List<Source> sources = List.of();
    private long began;
    private LongSupplier position = () -> 0;
    /** The bytes of all sources up to each of them, the first 0; empty until the line is shown, or if one is no file. */
    private long[] borders = {};

    private boolean isWatched;
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

    /** Says that these sources are about to be read. */
    public synchronized void begin(Language words, List<Source> all) {
        language = words;
        sources = all;
        number = 0;
        running = true;
        began = nanoTime.getAsLong();
        next = began + SILENCE;
    }

    @Override
    public synchronized void source(String shown) {
        source = shown;
        number++;
        rows = 0;
        position = () -> 0;
        show();
    }

    @Override
    public synchronized void reading(LongSupplier read) {
        position = read;
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
        clearAtTheEnd();
        visible = true;
        String place = language.say("progress", number, sources.size(), language.count("rows", rows)) + left(now);
        int room = WIDTH - place.length() - 1;
        print(Terminal.shorten(Terminal.safe(source), room) + " " + place);
    }

    /** How much was read of all bytes, and how long the rest takes if it takes as long; empty where sizes are not known. */
    private String left(long now) {
        if (borders.length == 0) {
            borders = sizes();
        }
        long all = borders[borders.length - 1];
        long read = number < 1 || number >= borders.length
                ? 0
                : Math.min(borders[number - 1] + position.getAsLong(), borders[number]);
        long percent = all == 0 ? 0 : 100 * read / all;
        if (percent == 0) {
            return "";
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(Math.round((double) (now - began) / read * (all - read)));
        String time = seconds / MINUTE + ":" + (seconds % MINUTE < 10 ? "0" : "") + seconds % MINUTE;
        return language.say("progress.left", percent, time);
    }

    private long[] sizes() {
        long[] sums = new long[sources.size() + 1];
        for (int i = 0; i < sources.size(); i++) {
            Optional<Source.State> file = sources.get(i).state();
            if (file.isEmpty()) {
                return new long[1];
            }
            sums[i + 1] = sums[i] + file.get().size();
        }
        return sums;
    }

    /** Whoever stops the run finds a clean line in front of the next words of the shell. */
    private void clearAtTheEnd() {
        if (!isWatched) {
            isWatched = true;
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        }
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
