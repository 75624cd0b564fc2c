/** Every change of a table audited, bad ones taken back, and an hourly report of who did most. */
@NullMarked
package io.handrail.cookbook.audit;

import org.jspecify.annotations.NullMarked;
