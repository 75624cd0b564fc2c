package io.handrail.edge.js.internal.classlib.java.security.spec;

/** KeySpec. */
public interface TKeySpec {}
