package io.handrail.s3.image.request;

import io.handrail.s3.image.variant.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Only variants that have a name, which requests have as their only parameter: {@code ?variant=small}. */
public final class NamedVariants implements VariantRules {

    private static final String PARAMETER = "variant";

    private final Map<String, Variant> variants = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if there is no variant, or two have one name */
    public NamedVariants(List<Variant> variants) {
        for (Variant variant : variants) {
            if (this.variants.put(variant.name(), variant) != null) {
                throw new IllegalArgumentException("Two variants are named " + variant.name());
            }
        }
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("There is no variant that could be asked for");
        }
    }

    @Override
    public Variant variantOf(ImageRequest request) {
        Map<String, String> query = request.query();
        String name = query.get(PARAMETER);
        if (name == null || query.size() != 1) {
            throw new RefusedRequestException(400, "An image is asked for by one parameter, variant");
        }
        Variant variant = variants.get(name);
        if (variant == null) {
            throw new RefusedRequestException(400, "variant is one of " + String.join(", ", variants.keySet()));
        }
        return variant;
    }
}
