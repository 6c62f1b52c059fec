package vn.tthc.format.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that cells name by a number. They are kept as bytes, and made strings when a cell has them. */
final class SharedTexts {
    static final SharedTexts NONE = new SharedTexts();

    private static final int BLOCK = 1 << 18;
    private static final int KEPT = 1 << 10;

    private final List<byte[]> blocks = new ArrayList<>();
    /** Of each text its block and where it begins there, and how long it is. */
    private long[] places = new long[256];

    private int[] lengths = new int[256];
    private int count;
    private int used = BLOCK;

    /** Texts that were asked for, each in the place that its number has among as many. */
    private final String[] kept = new String[KEPT];

    private final int[] keptNumbers = new int[KEPT];

    private SharedTexts() {}

    static SharedTexts read(Xml xml) throws IOException {
        SharedTexts texts = new SharedTexts();
        TextBuffer text = new TextBuffer();
        for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
            if (token == Xml.Token.START && xml.depth() == 2 && xml.is("si")) {
                text.clear();
                RichText.append(xml, text);
                texts.add(text.bytes(), text.length());
            }
        }
        return texts;
    }

    int count() {
        return count;
    }

    String text(int number) {
        int place = number & (KEPT - 1);
        if (kept[place] == null || keptNumbers[place] != number) {
            byte[] block = blocks.get((int) (places[number] >> 32));
            String text = new String(block, (int) places[number], lengths[number], StandardCharsets.UTF_8);
            kept[place] = EscapedCharacters.unescaped(text);
            keptNumbers[place] = number;
        }
        return kept[place];
    }

    private void add(byte[] text, int length) {
        if (BLOCK - used < length) {
            blocks.add(new byte[Math.max(BLOCK, length)]);
            used = 0;
        }
        if (count == lengths.length) {
            places = Arrays.copyOf(places, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        System.arraycopy(text, 0, blocks.get(blocks.size() - 1), used, length);
        places[count] = (long) (blocks.size() - 1) << 32 | used;
        lengths[count] = length;
        count++;
        used += length;
    }
}
