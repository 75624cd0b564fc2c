package io.handrail.s3.image.request;

import io.handrail.core.sign.HmacSigner;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.image.variant.VariantParser;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * Any variant, by the options of {@link VariantParser#query} as parameters, if a signature comes with them: {@link #sign}
 * makes it where the application makes its pages. The signature is HMAC-SHA256 of the decoded path and all other
 * parameters in the order of their names, so that neither the image nor the size can be changed. With a parameter
 * {@code expires}, in seconds since 1970, the address is good until then.
 *
 * {@snippet class="io.handrail.s3.image.request.SignedVariantsSnippets" region="sign"}
 */
public final class SignedVariants implements VariantRules {

    private static final String SIGNATURE = "signature";
    private static final String EXPIRES = "expires";

    private final HmacSigner signer;
    private final Clock clock;

    /**
     * With this secret, which is copied.
     *
     * @throws IllegalArgumentException if it has fewer than 16 bytes
     */
    public SignedVariants(byte[] key) {
        this(key, Clock.systemUTC());
    }

    SignedVariants(byte[] key, Clock clock) {
        // Without a purpose: the signature is documented, and pages that were made before hold some.
        this.signer = HmacSigner.withoutPurpose(key);
        this.clock = clock;
    }

    /**
     * The query that gets an image: the parameters and their signature, encoded, without a question mark.
     *
     * @param path decoded, with its first slash, as the function sees it
     * @param parameters options of a variant, and {@code expires} where wanted
     */
    public String sign(String path, Map<String, String> parameters) {
        return canonical(parameters) + "&" + SIGNATURE + "=" + signer.sign(signed(path, parameters));
    }

    @Override
    public Variant variantOf(ImageRequest request) {
        Map<String, String> parameters = new TreeMap<>(request.query());
        String signature = parameters.remove(SIGNATURE);
        if (!signer.isSignature(signature, signed(request.path(), parameters))) {
            throw new RefusedRequestException(403, "The signature is not that of this address");
        }
        String expires = parameters.remove(EXPIRES);
        if (expires != null && isOver(expires)) {
            throw new RefusedRequestException(403, "The address has expired");
        }
        return VariantParser.query("signed", parameters);
    }

    private boolean isOver(String expires) {
        try {
            return Long.parseLong(expires) < clock.instant().getEpochSecond();
        } catch (NumberFormatException e) {
            throw new RefusedRequestException(400, "expires is a number of seconds since 1970");
        }
    }

    private static String signed(String path, Map<String, String> parameters) {
        return UrlText.encoded(path) + "?" + canonical(parameters);
    }

    private static String canonical(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(parameters)
                .forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                        .append(UrlText.encoded(name))
                        .append('=')
                        .append(UrlText.encoded(value)));
        return text.toString();
    }
}
