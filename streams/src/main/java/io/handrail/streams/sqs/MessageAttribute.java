package io.handrail.streams.sqs;

import java.math.BigDecimal;
import java.util.Base64;

/**
 * An attribute that the sender gave to a message, in SQS or in SNS.
 *
 * @param dataType {@code String}, {@code Number} or {@code Binary}, each perhaps with a label of the sender's
 *     ({@code Number.int}), or SNS's {@code String.Array}
 * @param value as the event has it: the text, the digits, or base64
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">AWS:
 *     message metadata</a>
 */
public record MessageAttribute(String dataType, String value) {

    /** An attribute of type {@code String}. */
    public static MessageAttribute string(String text) {
        return new MessageAttribute("String", text);
    }

    /** An attribute of type {@code Number}. */
    public static MessageAttribute number(BigDecimal number) {
        return new MessageAttribute("Number", number.toString());
    }

    /** An attribute of type {@code Binary}. */
    public static MessageAttribute binary(byte[] bytes) {
        return new MessageAttribute("Binary", Base64.getEncoder().encodeToString(bytes));
    }

    /** Whether the value is bytes, so that {@link #bytes()} has them. */
    public boolean isBinary() {
        return dataType.startsWith("Binary");
    }

    /**
     * The text, or the digits of a number.
     *
     * @throws IllegalStateException if the attribute is binary
     */
    public String text() {
        if (isBinary()) {
            throw new IllegalStateException("A message attribute is binary, not text; ask for its bytes()");
        }
        return value;
    }

    /**
     * The number; one sent as a string counts too.
     *
     * @throws IllegalStateException if the attribute is none
     */
    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("A message attribute is not a number", e);
        }
    }

    /**
     * The bytes.
     *
     * @throws IllegalStateException if the attribute is not binary, or not base64
     */
    public byte[] bytes() {
        if (!isBinary()) {
            throw new IllegalStateException("A message attribute is text, not binary; ask for its text()");
        }
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A binary message attribute is not base64", e);
        }
    }
}
