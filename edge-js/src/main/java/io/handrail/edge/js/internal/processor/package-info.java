/** The annotation processor. It runs in the Java compiler and is no part of a function. */
@NullMarked
package io.handrail.edge.js.internal.processor;

import org.jspecify.annotations.NullMarked;
