package vn.tthc.batch;

/** The rows of a source would count twice, as a saved report has them and another file too. */
public final class RepeatedException extends RuntimeException {
    private final String[] places;

    /**
     * Says what would count twice.
     *
     * @param name the source
     * @param second the file in which it was found again
     * @param first the file in which it was found before
     */
    RepeatedException(String name, String second, String first) {
        super(name);
        places = new String[] {name, first, second};
    }

    /** The three of them. */
    public Object[] places() {
        return places.clone();
    }
}
