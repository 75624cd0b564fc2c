/** Recipe: click-stream normalisation for Firehose. */
@NullMarked
package io.handrail.cookbook.clickstream;

import org.jspecify.annotations.NullMarked;
