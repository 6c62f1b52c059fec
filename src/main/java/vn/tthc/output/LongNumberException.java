package vn.tthc.output;

import java.io.IOException;

/** A number that has more digits than its column can hold. */
public final class LongNumberException extends IOException {
    private final String number;
    private final String place;

    /**
     * Says which it is.
     *
     * @param place where its row stands
     */
    public LongNumberException(String number, String place) {
        super(place + ": " + number + " has too many digits");
        this.number = number;
        this.place = place;
    }

    public String number() {
        return number;
    }

    public String place() {
        return place;
    }
}
