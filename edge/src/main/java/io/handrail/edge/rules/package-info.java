/**
 * Rules as data: conditions and actions that are evaluated in Java, printed as one CloudFront Function, or run as a handler
 * of Lambda@Edge. Start at {@link io.handrail.edge.rules.EdgeRules}. What a condition or an action means in Java and in
 * JavaScript stands side by side in one class; tests compare the two on several engines.
 */
@NullMarked
package io.handrail.edge.rules;

import org.jspecify.annotations.NullMarked;
