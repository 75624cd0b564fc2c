/** Node's cryptography, and how the compiler is told to take it for the JDK's. */
@NullMarked
package io.handrail.edge.js.internal.crypto;

import org.jspecify.annotations.NullMarked;
