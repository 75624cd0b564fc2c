/**
 * Text and bytes by hand: ASCII case, UTF-8, Base64, percent coding. Strict about what is broken, the same on the JVM and
 * as JavaScript, and small there; the JDK's own would bring charsets, locales and tables with them.
 */
@NullMarked
package io.handrail.edge.text;

import org.jspecify.annotations.NullMarked;
