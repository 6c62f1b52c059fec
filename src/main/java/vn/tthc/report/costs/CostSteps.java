package vn.tthc.report.costs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.model.Fraction;
import vn.tthc.model.cost.HourlyRate;
import vn.tthc.model.cost.Segment;
import vn.tthc.model.cost.Task;
import vn.tthc.model.cost.Terms;
import vn.tthc.report.page.Language;
import vn.tthc.report.page.Numbers;

/** Words the steps of a sum so that a reviewer can follow them by hand. */
final class CostSteps {
    private final CostOptions options;
    private final Language language;
    private final Numbers numbers;

    CostSteps(CostOptions options, Language language) {
        this.options = options;
        this.language = language;
        numbers = language.numbers();
    }

    /** The tasks of a segment one by one, and what it costs a year. */
    List<String> of(Segment segment) {
        List<String> steps = new ArrayList<>();
        segment.tasks().forEach(task -> steps.add(of(task)));
        Fraction one = segment.perApplication(options.time());
        List<String> parts = segment.tasks().stream()
                .map(task -> number(task.cost(options.time())))
                .collect(Collectors.toCollection(ArrayList::new));
        BigDecimal fees = segment.terms().fees().orElseThrow();
        if (fees.signum() > 0) {
            parts.add(language.say("cost.step.fees", numbers.amount(fees)));
        }
        if (parts.size() > 1) {
            steps.add(String.join(" + ", parts) + equal(one));
        }
        Terms terms = segment.terms();
        steps.add(language.say(
                        "cost.step.year",
                        number(one),
                        times(terms.times().orElseThrow()),
                        numbers.amount(terms.subjects().orElseThrow()),
                        numbers.amount(terms.factor().orElseThrow()))
                + equal(segment.perYear(options.time())));
        return steps;
    }

    /** The sum of the segments, and how it is rounded; nothing where there is neither. */
    List<String> ofWhole(Costing.Side side) {
        if (side.segments().size() < 2 && !side.isRounded()) {
            return List.of();
        }
        Fraction exact = side.exact().orElseThrow();
        String sum = side.segments().stream()
                .map(segment -> number(segment.perYear(options.time())))
                .collect(Collectors.joining(" + "));
        String step = side.segments().size() < 2 ? sum : sum + equal(exact);
        return List.of(
                side.isRounded()
                        ? language.say(
                                "cost.step.rounded",
                                step,
                                numbers.amount(side.cost().orElseThrow()))
                        : step);
    }

    /** How often something is done, exactly: 0,2 or 1/3. */
    String times(Fraction times) {
        return times.findDecimal().map(numbers::amount).orElseGet(times::exactText);
    }

    /** How a rate becomes hourly. */
    String hourly(HourlyRate rate) {
        return rate.per() == HourlyRate.Per.HOUR
                ? numbers.amount(rate.amount())
                : divided(rate) + equal(rate.hourly(options.time()));
    }

    private String of(Task task) {
        String name = task.name().isEmpty() ? "" : task.name() + ": ";
        String services = numbers.amount(task.services());
        if (task.rate().isEmpty()) {
            return name + language.say("cost.step.services", services);
        }
        String work = language.say(
                "cost.step.work", number(task.hours()), divided(task.rate().get()));
        return name
                + (task.services().signum() > 0 ? work + " + " + services : work)
                + equal(task.cost(options.time()));
    }

    private String divided(HourlyRate rate) {
        List<BigDecimal> divisors = rate.per().divisors(options.time());
        String amount = numbers.amount(rate.amount());
        return divisors.isEmpty()
                ? amount
                : amount + " ÷ " + divisors.stream().map(numbers::amount).collect(Collectors.joining(" ÷ "));
    }

    private String equal(Fraction result) {
        return (result.findDecimal().isPresent() ? " = " : " ≈ ") + number(result);
    }

    private String number(Fraction fraction) {
        return numbers.amount(Costing.shown(fraction));
    }
}
