/**
 * Who may call an API of API Gateway: {@link io.handrail.web.authorizer.AuthorizerHandler} is asked before the API's own
 * function is, and answers with a {@link io.handrail.web.authorizer.Decision}.
 */
@NullMarked
package io.handrail.web.authorizer;

import org.jspecify.annotations.NullMarked;
