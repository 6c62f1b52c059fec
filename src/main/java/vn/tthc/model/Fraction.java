package vn.tthc.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number that need not be a decimal, such as a yearly income over the hours of a year; in lowest terms, so that
 * equal numbers are equal fractions.
 *
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    public Fraction {
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(BigDecimal number) {
        BigInteger digits = number.unscaledValue();
        BigInteger power = BigInteger.TEN.pow(Math.abs(number.scale()));
        return number.scale() < 0 ? new Fraction(digits.multiply(power), BigInteger.ONE) : new Fraction(digits, power);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(BigDecimal factor) {
        return times(of(factor));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The exact quotient.
     *
     * @param divisor above 0
     */
    public Fraction dividedBy(BigDecimal divisor) {
        Fraction other = of(divisor);
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The same number as a decimal; empty where its decimals do not end. */
    public Optional<BigDecimal> findDecimal() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE)
                ? Optional.of(normal(new BigDecimal(numerator).divide(new BigDecimal(denominator))))
                : Optional.empty();
    }

    /** The number as it can be written exactly: 0.2, or 1/3 where its decimals do not end. */
    public String exactText() {
        return findDecimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator + "/" + denominator);
    }

    /** The number divided out once, half up to so many decimals, without zeros at their end. */
    public BigDecimal rounded(int decimals) {
        return normal(new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP));
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
