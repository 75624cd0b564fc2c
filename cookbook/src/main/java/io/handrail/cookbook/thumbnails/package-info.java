/** Recipe: thumbnails for uploaded photos. */
@NullMarked
package io.handrail.cookbook.thumbnails;

import org.jspecify.annotations.NullMarked;
