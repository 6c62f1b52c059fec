package vn.tthc.bench;

/** The least that a JVM can do, to which starting is compared. */
final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
