package vn.tthc.cli;

/** Any bytes as a list: each command must end with an answer, and none with a bug. */
public final class ListFuzz {
    private static final String CSV = "name,agency,sector,current_days,proposed_days,current_cost,proposed_cost\n";
    private static final String JSON = "[{\"agency\":\"X\",\"sector\":\"S\",\"current_days\":10,\"proposed_days\":";

    private ListFuzz() {}

    /** Called by Jazzer: the first byte chooses what stands before the others, and what is done with them. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        int choice = data[0] & 0xFF;
        String before =
                switch (choice % 4) {
                    case 0 -> "";
                    case 1 -> CSV;
                    case 2 -> CSV + "a,X,S,10,5,";
                    default -> JSON;
                };
        byte[] list = FuzzRun.joined(before, data, 1);
        FuzzRun.check(list, choice < 128 ? "report" : "convert", "-", "-f", "json");
    }
}
