package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;

/** The sentences for JSON that is not what a type expects. They name the kind that was found, never the value. */
final class Mismatch {

    private Mismatch() {}

    /** For the value the reader stands before. */
    static InvalidJsonException found(JsonReader in, String expected, JsonToken token) {
        return new InvalidJsonException(in.getPath(), "expected " + expected + " but found " + kind(token));
    }

    /** For a number or string the reader stands before, of the right kind but with the wrong content. */
    static InvalidJsonException content(JsonReader in, String expected, JsonToken token) {
        return new InvalidJsonException(in.getPath(), "expected " + expected + " but found another " + noun(token));
    }

    /** The same for one that has just been read. */
    static InvalidJsonException contentRead(JsonReader in, String expected, JsonToken token) {
        return new InvalidJsonException(
                in.getPreviousPath(), "expected " + expected + " but found another " + noun(token));
    }

    /** For the name of a field that does not make a key. */
    static InvalidJsonException key(JsonReader in, String expected) {
        return new InvalidJsonException(in.getPath(), "expected " + expected + " as the key but found another name");
    }

    private static String noun(JsonToken token) {
        return token == JsonToken.NUMBER ? "number" : "string";
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case BEGIN_OBJECT -> "an object";
            case BEGIN_ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case NAME -> "a field";
            case END_ARRAY, END_OBJECT, END_DOCUMENT -> "the end";
        };
    }
}
