package io.handrail.core.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EntryOutcomesTest {

    private final EntryOutcomes outcomes = EntryOutcomes.of(3);

    @Test
    void whatTheAnswerNamesIsInTheOrderOfTheRequest() {
        outcomes.put("2", EntryOutcome.accepted())
                .put("0", EntryOutcome.rejected("Invalid", "no"))
                .put(1, EntryOutcome.accepted());
        assertThat(outcomes.toList())
                .containsExactly(
                        EntryOutcome.rejected("Invalid", "no"), EntryOutcome.accepted(), EntryOutcome.accepted());
    }

    @Test
    void whatTheAnswerDoesNotNameIsNotSent() {
        outcomes.put("1", EntryOutcome.accepted());
        assertThat(outcomes.toList()).hasSize(3).satisfies(list -> {
            assertThat(list.get(1)).isEqualTo(EntryOutcome.accepted());
            assertThat(list.get(0)).isEqualTo(EntryOutcome.retryable("", "the service's answer does not name it"));
            assertThat(list.get(2)).isEqualTo(list.get(0));
        });
    }

    @Test
    void aNameThatTheRequestDoesNotHaveIsAnError() {
        assertThatThrownBy(() -> outcomes.put("3", EntryOutcome.accepted()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The service's answer names entry 3; the request had 0 to 2");
        assertThatThrownBy(() -> outcomes.put("message-1", EntryOutcome.accepted()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names entry message-1");
        assertThatThrownBy(() -> outcomes.put(-1, EntryOutcome.accepted()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServiceThatGivesNoCodeOrWordsIsQuotedWithNone() {
        assertThat(EntryOutcome.retryable(null, null)).isEqualTo(EntryOutcome.retryable("", ""));
        assertThat(EntryOutcome.rejected(null, null)).isEqualTo(EntryOutcome.rejected("", ""));
    }
}
