/** Times as AWS writes them, without the formatters of {@code java.time}, which a cold start would pay for. */
@NullMarked
package io.handrail.core.time;

import org.jspecify.annotations.NullMarked;
