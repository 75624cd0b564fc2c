package io.handrail.s3.image.request;

import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Variant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What identifies a result before it is made: the source's own tag, the variant, and what {@code Accept} chose. */
public final class EntityTag {

    /** Changes when the same request would get another file from a newer version of this code. */
    private static final String EDITION = "1";

    private EntityTag() {}

    /** With its quotes. */
    public static String of(String sourceTag, Variant variant, @Nullable String accept) {
        String choice = variant.output().format().choose(accept, false) == ImageFormat.WEBP ? "webp" : "other";
        String identity = String.join(
                "\n",
                EDITION,
                sourceTag,
                variant.shape().toString(),
                variant.output().toString(),
                choice);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Whether a header {@code If-None-Match} names the tag, weakly or not, or any. */
    public static boolean isIn(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String one : ifNoneMatch.split(",", -1)) {
            String trimmed = one.trim();
            if (trimmed.equals("*") || trimmed.equals(tag) || trimmed.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
