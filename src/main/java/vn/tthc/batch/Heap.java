package vn.tthc.batch;

/**
 * Has what is no longer needed cleared away before the memory of the JVM grows to several times what is: the collector of later JDKs
 * lets the memory of what has lived for some time grow to its limit first. On JDK 17 it hardly ever finds anything to do.
 */
final class Heap {
    private static final long ENOUGH = 128L << 20;

    /** When so much is used it is time. */
    private long limit = ENOUGH;

    /** To be called where much may have become garbage. */
    synchronized void clear() {
        if (used() > limit) {
            System.gc();
            limit = Math.max(ENOUGH, 2 * used());
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
