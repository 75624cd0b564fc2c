package io.handrail.streams.dynamodb.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * Times as numbers since 1970. Lambda's events have seconds, some with a fraction or an exponent; streams of DynamoDB
 * into Kinesis have milliseconds or microseconds, and so have some tools that make events. The size tells which.
 */
final class EpochTime {

    /** As seconds these are the years 5138 and 3170843. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private static final long FIRST_MICROS = 100_000_000_000_000L;

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private EpochTime() {}

    /** @throws IllegalArgumentException if it is no such number; 0 to the year 4899 in microseconds */
    static Instant parse(String text) {
        DynamoDbNumber.check(text);
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0 || number.precision() - number.scale() > 18) {
            throw new IllegalArgumentException("not a time");
        }
        long whole = number.longValue();
        int shift = whole < FIRST_MILLIS ? 0 : whole < FIRST_MICROS ? 3 : 6;
        BigDecimal seconds = number.movePointLeft(shift).setScale(9, RoundingMode.DOWN);
        BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
        return Instant.ofEpochSecond(
                parts[0].longValue(), parts[1].multiply(NANOS).longValue());
    }
}
