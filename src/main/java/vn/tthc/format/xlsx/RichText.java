package vn.tthc.format.xlsx;

import java.io.IOException;

/** A text whose runs may look differently, and which may say how it is spoken. */
final class RichText {
    private RichText() {}

    /** Appends the text of an element that has just begun ({@code si} or {@code is}), and goes to its end. */
    static void append(Xml xml, TextBuffer text) throws IOException {
        int outer = xml.depth();
        boolean isRun = false;
        boolean isText = false;
        while (true) {
            switch (xml.next()) {
                case START -> {
                    if (xml.depth() == outer + 1) {
                        isRun = xml.is("r");
                        isText = xml.is("t");
                    } else {
                        // What stands in "rPh" says how the text is spoken.
                        isText = isRun && xml.depth() == outer + 2 && xml.is("t");
                    }
                }
                case TEXT -> {
                    if (isText) {
                        xml.appendText(text);
                    }
                }
                case END -> {
                    isText = false;
                    if (xml.depth() < outer) {
                        return;
                    }
                }
                case NOTHING -> throw new IllegalStateException();
            }
        }
    }
}
