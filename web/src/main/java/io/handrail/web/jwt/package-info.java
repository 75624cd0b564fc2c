/**
 * Who calls: {@link io.handrail.web.jwt.CognitoJwt} verifies the tokens of Cognito user pools and gives a {@link
 * io.handrail.web.jwt.CognitoUser}. It needs {@code com.nimbusds:nimbus-jose-jwt}, which the user adds; nothing else
 * of this module loads it.
 */
@NullMarked
package io.handrail.web.jwt;

import org.jspecify.annotations.NullMarked;
