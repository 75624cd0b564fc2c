/** Recipe: images in the size that is asked for. */
@NullMarked
package io.handrail.cookbook.images;

import org.jspecify.annotations.NullMarked;
