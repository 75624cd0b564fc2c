package io.handrail.edge.js.internal.classlib.javax.crypto;

import io.handrail.edge.js.internal.classlib.java.security.TKey;

/** SecretKey. */
public interface TSecretKey extends TKey {}
