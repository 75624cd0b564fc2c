package io.handrail.edge.js.internal.classlib.java.security;

/** PublicKey. */
public interface TPublicKey extends TKey {}
