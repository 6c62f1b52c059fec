package vn.tthc.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lists repeat the same few texts, each of which is then understood once. */
public final class BoundedCache {
    /** Longer texts are hardly repeated. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX = 1 << 13;

    private BoundedCache() {}

    /** A map that forgets what it has known longest. */
    public static <K, V> Map<K, V> map() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MAX;
            }
        };
    }
}
