package vn.tthc.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.Bound;
import vn.tthc.model.Change;
import vn.tthc.model.Printed;

/**
 * A percentage that was published, held against its own numbers.
 *
 * @param percent of the numbers, rounded
 * @param meant what was published, as a percentage: 95 where that was 0.95
 * @param verdict empty where there is nothing to judge by
 * @param points percentage points from the percentage of the numbers to the published one
 * @param isBound whether the numbers are only bounds, so that the verdict is one of them
 * @param allowed between what the percentage then lies, if that is known
 */
public record Recheck(
        Printed printed,
        BigDecimal meant,
        Optional<BigDecimal> percent,
        Optional<Printed.Verdict> verdict,
        Optional<BigDecimal> points,
        boolean isBound,
        Optional<Bound.Interval> allowed) {
    public static Recheck of(Printed printed, Optional<Change> numbers) {
        return new Recheck(
                printed,
                numbers.map(printed::percentOf).orElse(printed.percent()),
                numbers.flatMap(Change::percent),
                numbers.flatMap(printed::judge),
                numbers.flatMap(printed::points),
                false,
                Optional.empty());
    }

    /**
     * A published percentage held against numbers that are only bounds.
     *
     * @param allowed between what the percentage lies; empty where it may be any
     */
    public static Recheck ofBounds(Printed printed, Optional<Change> numbers, Optional<Bound.Interval> allowed) {
        Recheck exact = of(printed, numbers);
        Optional<Printed.Verdict> verdict =
                exact.verdict.map(strict -> strict == Printed.Verdict.AGREES || exact.isFraction()
                        ? strict
                        : allowed.map(printed::judge).orElse(strict));
        return new Recheck(printed, exact.meant, exact.percent, verdict, exact.points, true, allowed);
    }

    /** The verdict in words. */
    public Cell cell(Language language) {
        if (verdict.isEmpty()) {
            return new Cell.Text(Numbers.UNDEFINED);
        }
        Cell.Tone tone =
                switch (verdict.get()) {
                    case AGREES -> Cell.Tone.GOOD;
                    case TRUNCATED -> Cell.Tone.DOUBTFUL;
                    case OFF -> Cell.Tone.BAD;
                };
        String words = language.say("verdict." + verdict.get().key());
        return new Cell.Text(isBound ? ofBounds(words, language) : words, tone);
    }

    private String ofBounds(String words, Language language) {
        return allowed.map(any -> language.say(
                        "verdict.allowed",
                        words,
                        Cell.range(percent(any.low()), percent(any.high())).shown(language.numbers())))
                .orElseGet(() -> language.say("verdict.bound", words));
    }

    private static Cell percent(BigDecimal number) {
        return new Cell.Percent(Optional.of(number.setScale(2, RoundingMode.HALF_UP)), Cell.Tone.PLAIN);
    }

    /**
     * The sentence that counts verdicts.
     *
     * @param all what is counted, in words
     * @param count how many have a verdict, or none
     */
    public static String sentence(String all, ToLongFunction<Optional<Printed.Verdict>> count, Language language) {
        Numbers numbers = language.numbers();
        long unjudged = count.applyAsLong(Optional.empty());
        return language.say(
                unjudged > 0 ? "rate.headline.printed.unjudged" : "rate.headline.printed",
                all,
                numbers.count(count.applyAsLong(Optional.of(Printed.Verdict.AGREES))),
                numbers.count(count.applyAsLong(Optional.of(Printed.Verdict.TRUNCATED))),
                numbers.count(count.applyAsLong(Optional.of(Printed.Verdict.OFF))),
                numbers.count(unjudged));
    }

    /** Writes what was published, and the verdict, into an object that is begun. */
    public void write(JsonGenerator json) {
        Json.number(json, "printed", printed.percent());
        if (isFraction()) {
            Json.number(json, "printed_percent", meant);
        }
        json.writeStringProperty("bound", printed.bound().key());
        json.writeStringProperty("verdict", verdict.map(Printed.Verdict::key).orElse(null));
    }

    /** Percentage, bound, verdict and difference in points as cells of CSV. */
    public List<String> values() {
        return List.of(
                printed.percent().toPlainString(),
                printed.bound().key(),
                verdict.map(Printed.Verdict::key).orElse(""),
                GroupLines.plain(points));
    }

    /** The amount as it was published, with the word in front of it. */
    public String shownAmount(Language language) {
        return language.say("bound." + printed.bound().key(), language.numbers().amount(printed.percent()));
    }

    /** The percentage as it was published, with the word in front of it; of a fraction also what it stands for. */
    public String shown(Language language) {
        String percent = language.percent(meant);
        return language.say(
                "bound." + printed.bound().key(),
                isFraction()
                        ? language.say("recheck.fraction", language.numbers().amount(printed.percent()), percent)
                        : percent);
    }

    private boolean isFraction() {
        return meant.compareTo(printed.percent()) != 0;
    }
}
