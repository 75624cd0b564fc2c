/** What a function gets in the place of {@code javax.crypto}; each class stands for the one of its name without the T. */
@NullMarked
package io.handrail.edge.js.internal.classlib.javax.crypto;

import org.jspecify.annotations.NullMarked;
