package vn.tthc.source;

/** Where blocks of text may end. */
public enum BlockEnd {
    /** After a line break. */
    LINE {
        @Override
        int last(byte[] bytes, int length) {
            int end = length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return end;
        }
    },
    /** Before what looks like an object of a JSON array that is not the first one: it may be a part of a text. */
    OBJECT {
        @Override
        int last(byte[] bytes, int length) {
            for (int end = length - 1; end > 0; end--) {
                if (bytes[end] == '{' && isBehindComma(bytes, end)) {
                    return end;
                }
            }
            return 0;
        }
    };

    /** The last place among the first bytes where a block may end; 0 if there is none. */
    abstract int last(byte[] bytes, int length);

    private static boolean isBehindComma(byte[] bytes, int at) {
        int comma = beforeBlanks(bytes, at);
        if (comma == 0 || bytes[comma - 1] != ',') {
            return false;
        }
        int end = beforeBlanks(bytes, comma - 1);
        return end > 0 && bytes[end - 1] == '}';
    }

    private static int beforeBlanks(byte[] bytes, int at) {
        int before = at;
        while (before > 0
                && (bytes[before - 1] == ' '
                        || bytes[before - 1] == '\n'
                        || bytes[before - 1] == '\r'
                        || bytes[before - 1] == '\t')) {
            before--;
        }
        return before;
    }
}
