package io.handrail.web.jwt.internal;

import io.handrail.web.jwt.JwksSource;
import java.net.URI;

/** A set that never changes. */
public final class FixedJwks implements JwksSource {

    private final byte[] document;

    /** Takes the bytes as they are; nobody changes them. */
    public FixedJwks(byte[] document) {
        this.document = document;
    }

    @Override
    public byte[] fetch(URI jwks) {
        return document.clone();
    }
}
