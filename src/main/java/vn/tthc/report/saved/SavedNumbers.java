package vn.tthc.report.saved;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Numbers of a saved report: plain, and no larger than sums can be, which is seen before anything is done with them. */
final class SavedNumbers {
    /** An amount of a list has at most 30 digits before and after the point, so that a ratio of two has up to 60. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,2})?");

    /** Counts that can be added up for any number of groups. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}");

    private SavedNumbers() {}

    static JacksonModule module() {
        return new SimpleModule()
                .addDeserializer(BigDecimal.class, new Amount())
                .addDeserializer(Long.class, new Count(Long.class))
                .addDeserializer(long.class, new Count(long.class));
    }

    /** A number that a report cannot have. */
    static final class BadNumberException extends StreamReadException {
        private final String number;

        BadNumberException(JsonParser parser, String number) {
            super(parser, number, parser.currentTokenLocation());
            this.number = number;
        }

        /** What stands in the report. */
        String number() {
            return number;
        }
    }

    private static String number(JsonParser parser, Pattern form) {
        JsonToken token = parser.currentToken();
        String text = token.isScalarValue() ? parser.getString() : token.asString();
        if (!token.isNumeric() || !form.matcher(text).matches()) {
            throw new BadNumberException(parser, text);
        }
        return text;
    }

    private static final class Amount extends StdDeserializer<BigDecimal> {
        Amount() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            return new BigDecimal(number(parser, AMOUNT));
        }
    }

    private static final class Count extends StdDeserializer<Long> {
        Count(Class<?> type) {
            super(type);
        }

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context) {
            return Long.valueOf(number(parser, COUNT));
        }
    }
}
