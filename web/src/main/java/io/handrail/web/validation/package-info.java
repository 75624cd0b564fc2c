/** Bodies checked by the annotations of Jakarta Validation; loaded only by who names it. */
@NullMarked
package io.handrail.web.validation;

import org.jspecify.annotations.NullMarked;
