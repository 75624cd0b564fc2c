package io.handrail.s3;

import io.handrail.core.Environment;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a result's metadata says about who made it of what. ASCII, since S3 changes other characters, and short enough,
 * since S3 refuses an object with more than 2,048 bytes of metadata.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html">AWS: object metadata</a>
 */
final class Marker {

    /** What the names begin with. */
    static final String PREFIX = "handrail-";

    static final String MADE_BY = "handrail-made-by";
    static final String MADE_FROM = "handrail-made-from";

    /** In bytes, of all names and values. */
    static final int MOST_METADATA = 2_048;

    /** Counted with every name, to be on the safe side: AWS's page does not say whether it counts. */
    private static final int HEADER_PREFIX = "x-amz-meta-".length();

    /** A version and a tag have some 32 characters each; a longer one only informs, and so may be left out. */
    private static final int MOST_OF_A_TAG = 200;

    /** No encoded key has it. */
    private static final char CUT = '~';

    private static final int HASH = 1 + 64;

    private Marker() {}

    /** @throws IllegalArgumentException if the metadata there is leaves no room */
    static Map<String, String> addTo(Map<String, String> metadata, S3ObjectEvent source) {
        Map<String, String> all = new HashMap<>(metadata);
        String function = function();
        if (function != null) {
            all.put(MADE_BY, function);
        }
        StringBuilder rest = new StringBuilder();
        append(rest, "version", source.versionId());
        append(rest, "etag", source.eTag());
        Sequencer.of(source.sequencer())
                .ifPresent(sequencer -> rest.append("&sequencer=").append(sequencer.digits()));
        String begin = "bucket=" + encoded(source.bucket()) + "&key=";
        all.put(MADE_FROM, begin + rest);
        int room = MOST_METADATA - size(all);
        String key = encoded(source.key());
        if (key.length() > room) {
            if (room < HASH) {
                throw new IllegalArgumentException("The metadata of what is made of " + source.uri() + " has "
                        + size(metadata) + " bytes, which leaves too little of S3's " + MOST_METADATA
                        + " to say what it is made of");
            }
            key = key.substring(0, endOfCharacter(key, room - HASH)) + CUT + sha256(source.key());
        }
        all.put(MADE_FROM, begin + key + rest);
        return all;
    }

    static void requireRoom(Map<String, String> metadata) {
        int size = size(metadata);
        if (size > MOST_METADATA) {
            throw new IllegalArgumentException(
                    "The metadata has " + size + " bytes with its names; S3 takes " + MOST_METADATA);
        }
    }

    /** Whether the function that runs here made what has this metadata. */
    static boolean isOfThisFunction(Map<String, String> metadata) {
        String madeBy = metadata.get(MADE_BY);
        return madeBy != null && madeBy.equals(function());
    }

    /** The place in order of the event that a result was made from, if it was one of the same object. */
    static Optional<Sequencer> sequencer(Map<String, String> metadata, S3ObjectEvent source) {
        Map<String, String> fields = fields(metadata.get(MADE_FROM));
        return encoded(source.bucket()).equals(fields.get("bucket")) && isKey(fields.get("key"), source.key())
                ? Sequencer.of(fields.get("sequencer"))
                : Optional.empty();
    }

    /** A field of the form, decoded; null where there is none, or it was cut, or somebody else wrote it. */
    static @Nullable String field(Map<String, String> metadata, String name) {
        String value = fields(metadata.get(MADE_FROM)).get(name);
        if (value == null || value.indexOf(CUT) >= 0) {
            return null;
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String function() {
        String name = Environment.get("AWS_LAMBDA_FUNCTION_NAME");
        return name == null ? null : encoded(name);
    }

    private static void append(StringBuilder form, String name, @Nullable String value) {
        if (value != null) {
            String encoded = encoded(value);
            if (encoded.length() <= MOST_OF_A_TAG) {
                form.append('&').append(name).append('=').append(encoded);
            }
        }
    }

    private static Map<String, String> fields(@Nullable String form) {
        Map<String, String> fields = new HashMap<>();
        int at = 0;
        while (form != null && at < form.length()) {
            int end = form.indexOf('&', at);
            end = end < 0 ? form.length() : end;
            int equals = form.indexOf('=', at);
            if (equals >= 0 && equals < end) {
                fields.put(form.substring(at, equals), form.substring(equals + 1, end));
            }
            at = end + 1;
        }
        return fields;
    }

    private static boolean isKey(@Nullable String written, String key) {
        if (written == null) {
            return false;
        }
        int cut = written.indexOf(CUT);
        return cut < 0
                ? written.equals(encoded(key))
                : written.substring(cut + 1).equals(sha256(key));
    }

    /** Not inside of a byte that is written as a percent sign and two digits. */
    private static int endOfCharacter(String encoded, int most) {
        int percent = encoded.lastIndexOf('%', most - 1);
        return percent >= 0 && percent + 3 > most ? percent : most;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int size(Map<String, String> metadata) {
        int size = 0;
        for (Map.Entry<String, String> one : metadata.entrySet()) {
            size += HEADER_PREFIX + one.getKey().length() + one.getValue().length();
        }
        return size;
    }

    private static String sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
