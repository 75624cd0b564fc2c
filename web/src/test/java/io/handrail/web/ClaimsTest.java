package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static List<String> groups(Object value) {
        return Claims.of(Claims.Kind.JWT_AUTHORIZER, Map.of("cognito:groups", value), List.of())
                .list("cognito:groups");
    }

    @Test
    void aListIsReadAsEachAuthorizerWritesIt() {
        assertThat(groups("[admin users]")).containsExactly("admin", "users");
        assertThat(groups("admin,users")).containsExactly("admin", "users");
        assertThat(groups(List.of("admin", "users"))).containsExactly("admin", "users");
        assertThat(groups("[]")).isEmpty();
    }

    @Test
    void aCommaInTheNameOfAGroupMakesNoMemberOfAnotherGroup() {
        assertThat(groups("[guests,admin users]")).containsExactly("guests,admin", "users");
    }
}
