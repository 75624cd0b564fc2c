/**
 * Handlers of CloudFront's events as a Lambda@Edge function: {@link io.handrail.edge.js.EdgeFunction @EdgeFunction} marks
 * them, and the build compiles them by TeaVM to one file of JavaScript.
 */
@NullMarked
package io.handrail.edge.js;

import org.jspecify.annotations.NullMarked;
