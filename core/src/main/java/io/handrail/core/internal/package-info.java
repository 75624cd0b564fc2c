/** What users must not touch: the SnapStart hook behind {@link io.handrail.core.LambdaHandler}. */
@NullMarked
package io.handrail.core.internal;

import org.jspecify.annotations.NullMarked;
