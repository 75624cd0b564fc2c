/** Not for users. */
@NullMarked
package io.handrail.web.websocket.internal;

import org.jspecify.annotations.NullMarked;
