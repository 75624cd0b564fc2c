package io.handrail.edge.js.internal.classlib.java.security;

/** PrivateKey. */
public interface TPrivateKey extends TKey {}
