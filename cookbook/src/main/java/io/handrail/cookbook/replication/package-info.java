/** Recipe: copies in another region. */
@NullMarked
package io.handrail.cookbook.replication;

import org.jspecify.annotations.NullMarked;
