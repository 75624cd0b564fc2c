/** The standard {@link io.handrail.core.json.JsonCodec}: a small binder over Gson's streaming reader and writer. */
@NullMarked
package io.handrail.core.json.internal;

import org.jspecify.annotations.NullMarked;
