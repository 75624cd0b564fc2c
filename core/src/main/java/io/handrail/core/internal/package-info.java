/** What users must not touch: SnapStart hooks behind {@link io.handrail.core.LambdaHandler}, the form of a log line. */
@NullMarked
package io.handrail.core.internal;

import org.jspecify.annotations.NullMarked;
