/** What a function gets in the place of {@code java.security}; each class stands for the one of its name without the T. */
@NullMarked
package io.handrail.edge.js.internal.classlib.java.security;

import org.jspecify.annotations.NullMarked;
