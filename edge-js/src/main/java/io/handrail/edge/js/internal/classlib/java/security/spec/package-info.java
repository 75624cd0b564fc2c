/** What a function gets in the place of {@code java.security.spec}; each class stands for the one of its name without the T. */
@NullMarked
package io.handrail.edge.js.internal.classlib.java.security.spec;

import org.jspecify.annotations.NullMarked;
