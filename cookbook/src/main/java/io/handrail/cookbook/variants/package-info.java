/** Recipe: three variants of one upload. */
@NullMarked
package io.handrail.cookbook.variants;

import org.jspecify.annotations.NullMarked;
