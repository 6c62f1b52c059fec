package vn.tthc.format.word;

/** Keeps what POI logs, and that it does not know where to, from the standard error, where problems of lists stand. */
final class Logging {
    private Logging() {}

    static void off() {
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }
}
