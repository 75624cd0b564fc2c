/** Recipe: real-time analytics of an Apache access log. */
@NullMarked
package io.handrail.cookbook.accesslog;

import org.jspecify.annotations.NullMarked;
