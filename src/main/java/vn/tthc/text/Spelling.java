package vn.tthc.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word may have meant. */
public final class Spelling {
    /** Of longer words no guess is made, for it would take long. */
    public static final int MAX_LENGTH = 100;

    /** A third of the letters may be wrong. */
    private static final int LETTERS_PER_MISTAKE = 3;

    /** A shorter word is near to too many. */
    private static final int MIN_LENGTH = 3;

    private Spelling() {}

    /** The one of some words that is nearest, or empty if none is near. Case does not count; of equally near ones the first. */
    public static Optional<String> findNearest(String word, Collection<String> words) {
        record Guess(String word, int mistakes) {}
        String small = word.toLowerCase(Locale.ROOT);
        return words.stream()
                .map(other -> new Guess(other, mistakes(small, other.toLowerCase(Locale.ROOT))))
                .filter(guess -> isNear(small, guess.mistakes()))
                .min(Comparator.comparingInt(Guess::mistakes))
                .map(Guess::word);
    }

    /** Whether a word may be meant with so many mistakes in it. */
    public static boolean isNear(String word, int mistakes) {
        return word.length() >= MIN_LENGTH
                && word.length() <= MAX_LENGTH
                && mistakes <= Math.max(1, word.length() / LETTERS_PER_MISTAKE);
    }

    /** How many letters are missing, too many, wrong, or exchanged with their neighbour (optimal string alignment). */
    public static int mistakes(String a, String b) {
        if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
            return Math.max(a.length(), b.length());
        }
        int[][] mistakes = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    mistakes[i][j] = i + j;
                    continue;
                }
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                mistakes[i][j] =
                        Math.min(Math.min(mistakes[i - 1][j], mistakes[i][j - 1]) + 1, mistakes[i - 1][j - 1] + wrong);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    mistakes[i][j] = Math.min(mistakes[i][j], mistakes[i - 2][j - 2] + 1);
                }
            }
        }
        return mistakes[a.length()][b.length()];
    }
}
