package io.handrail.web.jwt;

/**
 * What a token of a user pool is for, as its claim {@code token_use} says.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html">AWS:
 *     user pool tokens</a>
 */
public enum TokenUse {
    /** Tells an app who has signed in: the user's attributes. Its app client is in {@code aud}. */
    ID("id"),

    /** Lets its bearer call an API: groups and scopes. Its app client is in {@code client_id}. */
    ACCESS("access");

    private final String claim;

    TokenUse(String claim) {
        this.claim = claim;
    }

    /** The value of {@code token_use}. */
    public String claim() {
        return claim;
    }
}
