package io.handrail.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.EdgeHeaders;
import org.junit.jupiter.api.Test;

class ResponseHeadersTest {

    @Test
    void strictSecurityHeadersAreSet() {
        EdgeHeaders headers = SecurityHeaders.strict().over(EdgeHeaders.of("Content-Type", "text/html"));
        assertThat(headers.first("strict-transport-security")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(headers.first("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.first("x-frame-options")).isEqualTo("DENY");
        assertThat(headers.first("referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(headers.first("content-security-policy")).startsWith("default-src 'self'");
        assertThat(headers.first("content-type")).isEqualTo("text/html");
    }

    @Test
    void whatTheOriginSentIsReplacedOrKept() {
        EdgeHeaders origin = EdgeHeaders.of("X-Frame-Options", "SAMEORIGIN").plus("x-frame-options", "ALLOW");
        assertThat(SecurityHeaders.strict().over(origin).all("x-frame-options")).containsExactly("DENY");
        EdgeHeaders kept = SecurityHeaders.strict().under(origin);
        assertThat(kept.all("x-frame-options")).containsExactly("SAMEORIGIN", "ALLOW");
        assertThat(kept.first("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void theyAreChangedForTheSite() {
        SecurityHeaders own = SecurityHeaders.strict()
                .withHsts(63_072_000, true, true)
                .withContentSecurityPolicy("default-src https:")
                .with("Permissions-Policy", "camera=()")
                .without("X-Frame-Options");
        EdgeHeaders headers = own.over(EdgeHeaders.none());
        assertThat(headers.first("strict-transport-security"))
                .isEqualTo("max-age=63072000; includeSubDomains; preload");
        assertThat(headers.first("content-security-policy")).isEqualTo("default-src https:");
        assertThat(headers.first("permissions-policy")).isEqualTo("camera=()");
        assertThat(headers.contains("x-frame-options")).isFalse();
    }

    @Test
    void cacheControlIsWrittenAsCachesReadIt() {
        assertThat(CacheControl.noStore()).isEqualTo("no-store");
        assertThat(CacheControl.revalidated()).isEqualTo("no-cache");
        assertThat(CacheControl.immutable()).isEqualTo("public, max-age=31536000, immutable");
        assertThat(CacheControl.publicFor(60)).isEqualTo("public, max-age=60");
        assertThat(CacheControl.publicFor(60, 3600)).isEqualTo("public, max-age=60, s-maxage=3600");
        assertThat(CacheControl.publicFor(60, 3600, 30))
                .isEqualTo("public, max-age=60, s-maxage=3600, stale-while-revalidate=30");
        assertThat(CacheControl.privateFor(0)).isEqualTo("private, max-age=0");
        assertThatThrownBy(() -> CacheControl.publicFor(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
