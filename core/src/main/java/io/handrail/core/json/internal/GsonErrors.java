package io.handrail.core.json.internal;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.handrail.core.json.InvalidJsonException;
import java.io.EOFException;

/** What Gson's reader throws, in our words. Only loaded for a document that is wrong. */
public final class GsonErrors {

    private static final String EXPECTED = "Expected ";
    private static final String BUT_WAS = " but was ";

    private GsonErrors() {}

    /** Whether it was thrown by Gson, or by the JDK for Gson. */
    public static boolean isGsons(Exception e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            String type = frame.getClassName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
                return type.startsWith("com.google.gson.");
            }
        }
        return false;
    }

    /** The exception for what the reader threw while it stood at the path. */
    public static InvalidJsonException translate(String path, Exception e) {
        if (e instanceof EOFException) {
            return new InvalidJsonException(path, "the document ends too early", e);
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof MalformedJsonException) {
            return new InvalidJsonException(path, malformed(message), malformedCause(message, e));
        }
        if (e instanceof NumberFormatException) {
            // Without the cause, whose message repeats the value.
            return new InvalidJsonException(path, "not a number that fits here");
        }
        return new InvalidJsonException(path, unexpected(message), e);
    }

    private static String malformed(String message) {
        if (message.startsWith("Nesting limit")) {
            return "nested deeper than " + Binding.MAX_DEPTH + " levels";
        }
        return isNonFinite(message) ? "not a number that fits here" : "not well-formed JSON";
    }

    /** Gson's "JSON forbids NaN and infinities: " repeats the value. */
    private static Exception malformedCause(String message, Exception e) {
        return isNonFinite(message) ? new MalformedJsonException("JSON forbids NaN and infinities") : e;
    }

    private static boolean isNonFinite(String message) {
        return message.startsWith("JSON forbids NaN");
    }

    /** Gson says "Expected a string but was NULL at line 1 column 9 path $.a", then a link on the next line. */
    private static String unexpected(String message) {
        int was = message.indexOf(BUT_WAS);
        int end = message.indexOf(" at line ");
        if (!message.startsWith(EXPECTED) || was < 0 || end < was) {
            return "not what was expected here";
        }
        String expected = message.substring(EXPECTED.length(), was);
        return "expected " + plain(expected) + " but found " + plain(message.substring(was + BUT_WAS.length(), end));
    }

    /** {@code BEGIN_OBJECT} and the like as people call them. */
    private static String plain(String kind) {
        for (JsonToken token : JsonToken.values()) {
            if (token.name().equals(kind)) {
                return Mismatch.kind(token);
            }
        }
        return kind;
    }
}
