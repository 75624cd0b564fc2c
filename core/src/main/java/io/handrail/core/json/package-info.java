/**
 * JSON in and out: {@link io.handrail.core.json.JsonDecoder} and {@link io.handrail.core.json.JsonEncoder} for events
 * and answers that are read by hand, {@link io.handrail.core.json.JsonCodec} for the user's own types.
 */
@NullMarked
package io.handrail.core.json;

import org.jspecify.annotations.NullMarked;
