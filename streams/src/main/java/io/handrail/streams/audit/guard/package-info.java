/**
 * Changes that must not stay: {@link io.handrail.streams.audit.guard.ChangeGuard} judges each by rules and corrects or
 * reverts it in the table.
 */
@NullMarked
package io.handrail.streams.audit.guard;

import org.jspecify.annotations.NullMarked;
