/** Recipe: a website with users, an API and a table. */
@NullMarked
package io.handrail.cookbook.website;

import org.jspecify.annotations.NullMarked;
