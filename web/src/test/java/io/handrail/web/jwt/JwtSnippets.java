package io.handrail.web.jwt;

/** The examples of the package's Javadoc. */
@SuppressWarnings("unused")
final class JwtSnippets {

    private JwtSnippets() {}

    static boolean mayEdit(String token) {
        // @start region=verify
        CognitoJwt jwt = CognitoJwt.builder(UserPool.of("us-east-1_Example", "1example23456789"))
                .build();
        CognitoUser user = jwt.verify(token);
        return user.isInGroup("editors");
        // @end
    }
}
