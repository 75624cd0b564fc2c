/** What the audit packages share. Not for users. */
@NullMarked
package io.handrail.streams.audit.internal;

import org.jspecify.annotations.NullMarked;
