package vn.tthc.input;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lists repeat the same few texts, which are then understood but once. */
final class Remembered {
    /** Longer texts are hardly repeated. */
    static final int MAX_LENGTH = 200;

    private static final int MAX = 1 << 13;

    private Remembered() {}

    /** A map that forgets what it has known longest. */
    static <K, V> Map<K, V> map() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MAX;
            }
        };
    }
}
