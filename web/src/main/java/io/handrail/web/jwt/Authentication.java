package io.handrail.web.jwt;

import io.handrail.web.Request;
import java.util.Optional;

/** How a request's user is known. */
interface Authentication {

    /**
     * The user; empty where the request names none.
     *
     * @throws io.handrail.web.HttpException if it names one that is not to be believed
     */
    Optional<CognitoUser> user(Request request);
}
