/** Recipe: previews of uploaded videos. */
@NullMarked
package io.handrail.cookbook.videos;

import org.jspecify.annotations.NullMarked;
