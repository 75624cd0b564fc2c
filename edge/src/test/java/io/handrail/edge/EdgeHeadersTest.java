package io.handrail.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;

class EdgeHeadersTest {

    @Test
    void namesAreFoundInAnyCaseAndKeepTheirSpelling() {
        EdgeHeaders headers = EdgeHeaders.of("X-FoO", "1");
        assertThat(headers.first("x-foo")).isEqualTo("1");
        assertThat(headers.first("X-FOO")).isEqualTo("1");
        assertThat(headers.lines()).containsExactly(new EdgeHeaders.Header("X-FoO", "1"));
        assertThat(headers.names()).containsExactly("x-foo");
    }

    @Test
    void repeatedHeadersKeepTheirOrderAndEachItsSpelling() {
        EdgeHeaders headers = EdgeHeaders.of(List.of(
                new EdgeHeaders.Header("Set-Cookie", "a=1"),
                new EdgeHeaders.Header("Vary", "Accept"),
                new EdgeHeaders.Header("set-cookie", "b=2")));
        assertThat(headers.all("SET-COOKIE")).containsExactly("a=1", "b=2");
        assertThat(headers.names()).containsExactly("set-cookie", "vary");
        assertThat(headers.plus("Set-Cookie", "c=3").all("set-cookie")).containsExactly("a=1", "b=2", "c=3");
        assertThat(headers.with("Set-Cookie", "d=4").all("set-cookie")).containsExactly("d=4");
        assertThat(headers.without("VARY").names()).containsExactly("set-cookie");
        assertThat(headers.all("set-cookie")).containsExactly("a=1", "b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf"})
    void namesThatMeanSomethingInJavaScriptMeanNothingHere(String name) {
        assertThat(EdgeHeaders.none().first(name)).isNull();
        assertThat(EdgeHeaders.none().all(name)).isEmpty();
        EdgeHeaders headers = EdgeHeaders.of(name, "x").plus(name, "y");
        assertThat(headers.all(name)).containsExactly("x", "y");
        assertThat(headers.without(name).isEmpty()).isTrue();
    }

    @Test
    void manyAreSetAtOnce() {
        EdgeHeaders headers = EdgeHeaders.of("A", "1").with("B", "2");
        EdgeHeaders changed = headers.withAll(EdgeHeaders.of("b", "3").with("C", "4"));
        assertThat(changed.first("B")).isEqualTo("3");
        assertThat(changed.names()).containsExactly("a", "b", "c");
        assertThat(headers.withAll(EdgeHeaders.none())).isSameAs(headers);
    }

    @Test
    void aValueIsFoundInAnyLine() {
        EdgeHeaders headers = EdgeHeaders.of("Vary", "Accept").plus("vary", "Origin");
        assertThat(headers.contains("VARY", "Origin")).isTrue();
        assertThat(headers.contains("vary", "origin")).isFalse();
        assertThat(headers.contains("other", "Origin")).isFalse();
    }

    @Test
    void ofHeadersFromTheSameEventOnlyTheChangesAreLookedAt() {
        HeaderSource event = mock(HeaderSource.class);
        when(event.first("a")).thenReturn("1");
        when(event.lines("b")).thenReturn(new EdgeHeaders.Header[] {new EdgeHeaders.Header("B", "2")});
        EdgeHeaders before = EdgeHeaders.from(event);
        HeaderVisitor visitor = mock(HeaderVisitor.class);
        before.without("A").plus("b", "3").changesSince(before, visitor);
        InOrder order = inOrder(visitor);
        order.verify(visitor).header("a", 0);
        order.verify(visitor).header("b", 2);
        order.verify(visitor).line(new EdgeHeaders.Header("B", "2"));
        order.verify(visitor).line(new EdgeHeaders.Header("b", "3"));
        verifyNoMoreInteractions(visitor);
        verify(event, never()).names();
    }

    @Test
    void valuesAreNotInTheText() {
        assertThat(EdgeHeaders.of("Authorization", "Bearer secret")).hasToString("[authorization]");
    }

    @Test
    void listsThatAreGivenOutAreCopies() {
        EdgeHeaders headers = EdgeHeaders.of("A", "1");
        headers.names().clear();
        headers.lines("a").clear();
        headers.lines().clear();
        assertThat(headers.first("a")).isEqualTo("1");
    }
}
