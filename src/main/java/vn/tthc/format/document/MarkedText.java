package vn.tthc.format.document;

/** Text that is put together of pieces, some of which may be raised: marks of notes are left out, however many pieces they are. */
public final class MarkedText {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();

    /** Appends a piece. */
    public void append(String piece, boolean isRaised) {
        if (isRaised) {
            raised.append(piece);
        } else if (!piece.isEmpty()) {
            endRaised();
            text.append(piece);
        }
    }

    /** All that is no mark. */
    public String text() {
        endRaised();
        return text.toString();
    }

    private void endRaised() {
        if (!NoteMarks.is(raised.toString(), text.toString())) {
            text.append(raised);
        }
        raised.setLength(0);
    }
}
