/** What tokens and links are made of. */
@NullMarked
package io.handrail.edge.auth.internal;

import org.jspecify.annotations.NullMarked;
