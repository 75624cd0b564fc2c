/** What CloudFront would answer with a 502, found before it does. */
@NullMarked
package io.handrail.edge.validate;

import org.jspecify.annotations.NullMarked;
