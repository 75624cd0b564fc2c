/** Texts as JavaScript has them, in the place of what TeaVM makes of Java's. */
@NullMarked
package io.handrail.edge.js.internal.text;

import org.jspecify.annotations.NullMarked;
