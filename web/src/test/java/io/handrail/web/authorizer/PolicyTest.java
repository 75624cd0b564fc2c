package io.handrail.web.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.web.authorizer.internal.Wildcards;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static boolean allows(Policy policy, String call) {
        return policy.allows(new ApiArn("arn:aws:execute-api:r:1:a", "s", call));
    }

    @Test
    void aStarIsAnyTextAndAQuestionMarkAnyCharacter() {
        assertThat(Wildcards.matches("*", "")).isTrue();
        assertThat(Wildcards.matches("GET/items/*", "GET/items/")).isTrue();
        assertThat(Wildcards.matches("GET/items/*", "GET/items/7/tags")).isTrue();
        assertThat(Wildcards.matches("GET/items/*", "GET/items")).isFalse();
        assertThat(Wildcards.matches("GET/*/tags", "GET/items/7/tags")).isTrue();
        assertThat(Wildcards.matches("GET/*/tags", "GET/items/7/tags/1")).isFalse();
        assertThat(Wildcards.matches("GET/item?", "GET/items")).isTrue();
        assertThat(Wildcards.matches("GET/item?", "GET/item")).isFalse();
        assertThat(Wildcards.matches("", "a")).isFalse();
        assertThat(Wildcards.matches("*a*b", "aXbXb")).isTrue();
    }

    @Test
    void manyStarsTakeNoTimeToSpeakOf() {
        assertThat(Wildcards.matches("*a".repeat(200) + "b", "a".repeat(1500))).isFalse();
    }

    @Test
    void whatIsDeniedStaysDenied() {
        Policy policy = Policy.allow("*", "/*").andDeny("*", "/admin/*").andAllow("GET", "/admin/help");
        assertThat(allows(policy, "GET/items")).isTrue();
        assertThat(allows(policy, "GET/admin/help")).isFalse();
        assertThat(allows(Policy.denyAll(), "GET/items")).isFalse();
        assertThat(allows(Policy.denyAll().andAllow("GET", "/items"), "GET/items"))
                .isFalse();
        assertThat(allows(Policy.allowAll(), "GET/")).isTrue();
    }

    @Test
    void theMethodIsPartOfTheCall() {
        Policy policy = Policy.allow("GET", "/items");
        assertThat(allows(policy, "GET/items")).isTrue();
        assertThat(allows(policy, "POST/items")).isFalse();
        assertThat(allows(policy, "GET/items/")).isFalse();
    }

    @Test
    void mistakesAreNamedWhereTheyAreMade() {
        assertThatThrownBy(() -> Policy.allow("get", "/a")).hasMessageContaining("capitals");
        assertThatThrownBy(() -> Policy.allow("GET", "a")).hasMessageContaining("slash");
        for (String bad : List.of("*", "a?", "../x", "${aws:x}")) {
            assertThatThrownBy(() -> Policy.literal(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Policy.literal("7f-x_y.z")).isEqualTo("7f-x_y.z");
    }
}
