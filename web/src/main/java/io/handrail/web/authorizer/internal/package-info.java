/** The events and answers of authorizers as JSON. Not for users. */
@NullMarked
package io.handrail.web.authorizer.internal;

import org.jspecify.annotations.NullMarked;
