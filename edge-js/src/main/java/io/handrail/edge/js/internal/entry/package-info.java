/** The function: which handler an event goes to, and what becomes of its answer or its exception. */
@NullMarked
package io.handrail.edge.js.internal.entry;

import org.jspecify.annotations.NullMarked;
