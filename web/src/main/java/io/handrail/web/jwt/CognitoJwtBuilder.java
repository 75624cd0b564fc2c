package io.handrail.web.jwt;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link CognitoJwt}. Not thread-safe; what it builds is.
 *
 * @see CognitoJwt#builder
 */
public final class CognitoJwtBuilder {

    private static final Duration MAX_SKEW = Duration.ofMinutes(10);

    final List<UserPool> pools;

    @Nullable
    TokenUse use = TokenUse.ACCESS;

    JwksSource keys = JwksSource.http();
    Duration skew = Duration.ofSeconds(60);
    Duration fresh = Duration.ofHours(1);
    Duration usable = Duration.ofHours(24);
    Duration coolDown = Duration.ofSeconds(10);
    Clock clock = Clock.systemUTC();

    CognitoJwtBuilder(UserPool... pools) {
        if (pools.length == 0) {
            throw new IllegalArgumentException("Name at least one user pool; without any, no token would be taken.");
        }
        this.pools = List.of(pools);
    }

    /** Takes tokens of this use only. If not set, access tokens: those are what an API is to be called with. */
    public CognitoJwtBuilder use(TokenUse only) {
        this.use = only;
        return this;
    }

    /** Takes ID tokens and access tokens alike; {@link CognitoUser#tokenUse()} tells them apart. */
    public CognitoJwtBuilder anyUse() {
        this.use = null;
        return this;
    }

    /** Where the pools' keys come from; {@link JwksSource#http()} if not set. */
    public CognitoJwtBuilder keys(JwksSource source) {
        this.keys = source;
        return this;
    }

    /** How far the pool's clock and this one may be apart; 60 seconds if not set, 10 minutes at most. */
    public CognitoJwtBuilder clockSkew(Duration most) {
        if (most.isNegative() || most.compareTo(MAX_SKEW) > 0) {
            throw new IllegalArgumentException("A clock skew of " + most + " is not between none and 10 minutes.");
        }
        this.skew = most;
        return this;
    }

    /**
     * How long keys serve.
     *
     * @param fresh until they are fetched again; 1 hour if not set
     * @param usable until they are used no longer, where they could not be fetched again; 24 hours if not set
     * @param coolDown the least time from one fetch to the next, and so the longest until a new key is known; 10 seconds
     *     if not set
     */
    public CognitoJwtBuilder keyTimes(Duration fresh, Duration usable, Duration coolDown) {
        if (fresh.isNegative() || fresh.compareTo(usable) > 0 || coolDown.isNegative() || coolDown.isZero()) {
            throw new IllegalArgumentException("Keys that are fresh for " + fresh + " and usable for " + usable
                    + ", fetched every " + coolDown + " at most, are not: give times, the first not above the second.");
        }
        this.fresh = fresh;
        this.usable = usable;
        this.coolDown = coolDown;
        return this;
    }

    /** The clock; the system's if not set. */
    public CognitoJwtBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * The verifier.
     *
     * @throws IllegalArgumentException if a user pool is named twice
     */
    public CognitoJwt build() {
        return new CognitoJwt(this);
    }
}
