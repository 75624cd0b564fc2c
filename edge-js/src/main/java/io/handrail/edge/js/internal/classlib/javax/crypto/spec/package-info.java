/** What a function gets in the place of {@code javax.crypto.spec}; each class stands for the one of its name without the T. */
@NullMarked
package io.handrail.edge.js.internal.classlib.javax.crypto.spec;

import org.jspecify.annotations.NullMarked;
