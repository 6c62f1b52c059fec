package vn.tthc.batch;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Has what is no longer needed cleared away before the memory of the JVM grows to several times what is: the collector of later JDKs
 * lets the memory of what has lived for some time grow to its limit first. On JDK 17 it hardly ever finds anything to do. Where the
 * limit is too low, it gives up once most of the time goes into clearing: the serial collector would go on for minutes.
 */
final class Heap {
    private static final long ENOUGH = 128L << 20;
    private static final int PERCENT = 100;
    /** With less of the limit in use there is no telling whether it suffices. */
    private static final int NEARLY_FULL = 75;

    /** So much of the time may go into clearing, over so many milliseconds at least. */
    private static final int MOST_TIME = 70;

    private static final long MIN_TIME = 1_000;

    /** When so much is used it is time. */
    private long limit = ENOUGH;
    /** When the memory was nearly full first; empty if it is not. */
    private Optional<Times> full = Optional.empty();

    /** How long the JVM has run, and how much of that went into clearing, in milliseconds. */
    record Times(long all, long clearing) {
        static Times now() {
            long clearing = 0;
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                clearing += collector.getCollectionTime();
            }
            return new Times(ManagementFactory.getRuntimeMXBean().getUptime(), clearing);
        }

        /** Whether from then on there was hardly time for anything but clearing. */
        boolean isInVain(Times since) {
            long time = all - since.all;
            return time >= MIN_TIME && (clearing - since.clearing) * PERCENT > time * MOST_TIME;
        }
    }

    /**
     * To be called where much may have become garbage.
     *
     * @throws OutOfMemoryError if the memory hardly suffices, as the JVM does where it does not
     */
    synchronized void clear() {
        if (used() > limit) {
            System.gc();
            limit = Math.max(ENOUGH, used() / 2 * 3);
        }
        if (used() < Runtime.getRuntime().maxMemory() / PERCENT * NEARLY_FULL) {
            full = Optional.empty();
        } else if (full.isEmpty()) {
            full = Optional.of(Times.now());
        } else if (Times.now().isInVain(full.get())) {
            throw new OutOfMemoryError("most of the time goes into clearing memory");
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
