package io.handrail.core.json.internal;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Copies one value from Gson's reader to where Jackson can read it; numbers stay exact. */
final class TokenCopy {

    private TokenCopy() {}

    static TokenBuffer of(JsonReader in) throws IOException {
        TokenBuffer out = new TokenBuffer(null, false);
        int depth = 0;
        do {
            depth += copy(in, out);
        } while (depth > 0);
        return out;
    }

    /** Copies one token, and returns how much deeper the reader stands after it. */
    private static int copy(JsonReader in, TokenBuffer out) throws IOException {
        JsonToken token = in.peek();
        switch (token) {
            case BEGIN_OBJECT -> {
                in.beginObject();
                out.writeStartObject();
                return 1;
            }
            case BEGIN_ARRAY -> {
                in.beginArray();
                out.writeStartArray();
                return 1;
            }
            case END_OBJECT -> {
                in.endObject();
                out.writeEndObject();
                return -1;
            }
            case END_ARRAY -> {
                in.endArray();
                out.writeEndArray();
                return -1;
            }
            case NAME -> out.writeFieldName(in.nextName());
            case STRING -> out.writeString(in.nextString());
            case NUMBER -> number(in, out);
            case BOOLEAN -> out.writeBoolean(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                out.writeNull();
            }
            case END_DOCUMENT -> throw new IllegalStateException();
        }
        return 0;
    }

    /** By its point Jackson tells that a number kept as text is not a whole one; what it becomes, the target decides. */
    private static String withPoint(String text) {
        if (text.indexOf('.') >= 0) {
            return text;
        }
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        return text.substring(0, exponent) + ".0" + text.substring(exponent);
    }

    private static void number(JsonReader in, TokenBuffer out) throws IOException {
        String text = in.nextString();
        BigDecimal number;
        try {
            number = Numbers.bigDecimal(text);
        } catch (NumberFormatException e) {
            throw Mismatch.contentRead(in, "a number of at most 10000 digits", JsonToken.NUMBER);
        }
        if (!Numbers.isIntegral(text)) {
            out.writeNumber(withPoint(text));
        } else {
            whole(number.toBigInteger(), out);
        }
    }

    /** As the smallest type that holds it, which is what Jackson's own parser does. */
    private static void whole(BigInteger number, TokenBuffer out) throws IOException {
        if (number.bitLength() < Integer.SIZE) {
            out.writeNumber(number.intValue());
        } else if (number.bitLength() < Long.SIZE) {
            out.writeNumber(number.longValue());
        } else {
            out.writeNumber(number);
        }
    }
}
