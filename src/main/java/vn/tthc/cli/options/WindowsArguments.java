package vn.tthc.cli.options;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arguments in the rest of a command line of Windows, which that system keeps as one text. {@code java.exe} would cut it
 * up, but after it has brought it into a code page without most Vietnamese letters; so the launcher hands the text over in
 * a variable of the environment, and this cuts it as {@code java.exe} does: by the rules of Microsoft's C runtime ("Parsing
 * C command-line arguments"), with {@code *} and {@code ?} outside of quotes standing for the files there are.
 */
public final class WindowsArguments {
    private WindowsArguments() {}

    /**
     * Cuts a command line.
     *
     * @param line what follows the name of the program
     * @param folder where names of files without a folder of their own are looked for
     */
    public static String[] of(String line, Path folder) {
        List<String> arguments = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < line.length() && isBlank(line.charAt(at))) {
                at++;
            }
            if (at == line.length()) {
                return arguments.toArray(String[]::new);
            }
            at = addNext(line, at, folder, arguments);
        }
    }

    private static int addNext(String line, int start, Path folder, List<String> arguments) {
        StringBuilder argument = new StringBuilder();
        boolean inQuotes = false;
        boolean isPattern = false;
        int at = start;
        while (at < line.length() && (inQuotes || !isBlank(line.charAt(at)))) {
            int backslashes = at;
            while (at < line.length() && line.charAt(at) == '\\') {
                at++;
            }
            backslashes = at - backslashes;
            if (at < line.length() && line.charAt(at) == '"') {
                // Before a quote two backslashes are one, and an odd one makes the quote a letter.
                argument.append("\\".repeat(backslashes / 2));
                if (backslashes % 2 == 1) {
                    argument.append('"');
                } else if (inQuotes && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    argument.append('"');
                    at++;
                } else {
                    inQuotes = !inQuotes;
                }
                at++;
            } else if (backslashes > 0) {
                argument.append("\\".repeat(backslashes));
            } else {
                isPattern |= !inQuotes && (line.charAt(at) == '*' || line.charAt(at) == '?');
                argument.append(line.charAt(at));
                at++;
            }
        }
        List<String> files = isPattern ? files(argument.toString(), folder) : List.of();
        arguments.addAll(files.isEmpty() ? List.of(argument.toString()) : files);
        return at;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    /** The files that a name with {@code *} and {@code ?} in its last part stands for, in order; none if there are none. */
    private static List<String> files(String name, Path folder) {
        int end = Math.max(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')), name.lastIndexOf(':')) + 1;
        String parent = name.substring(0, end);
        Pattern wanted = Pattern.compile(
                Pattern.quote(name.substring(end)).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(parent))) {
            for (Path file : files) {
                String last = file.getFileName().toString();
                if (wanted.matcher(last).matches()) {
                    found.add(parent + last);
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            // No such folder: the words stay as they are, and whoever opens them says so.
            return List.of();
        }
        found.sort(null);
        return found;
    }
}
