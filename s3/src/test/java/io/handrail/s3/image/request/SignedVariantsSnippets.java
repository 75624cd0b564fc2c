package io.handrail.s3.image.request;

import java.util.Map;

/** Code that the Javadoc shows. */
final class SignedVariantsSnippets {

    private SignedVariantsSnippets() {}

    static String address(byte[] secret) {
        // @start region="sign"
        SignedVariants signed = new SignedVariants(secret);
        String path = "/2026/lake.jpg";
        String query = signed.sign(path, Map.of("width", "400", "format", "auto"));
        String address = "https://images.example.com" + path + "?" + query;
        // @end
        return address;
    }
}
