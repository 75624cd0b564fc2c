package io.handrail.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTrieTest {

    private final PathTrie<String> trie = new PathTrie<>();

    private void add(String method, String template) {
        trie.add(new PathTemplate(template), method, method + " " + template);
    }

    private PathMatch<String> find(String method, String path) {
        return trie.find(PathText.segments(path), method);
    }

    @Test
    void textBeatsAParameterAndAParameterBeatsAGreedyOne() {
        add("GET", "/{rest+}");
        add("GET", "/items/{id}");
        add("GET", "/items/search");
        assertThat(find("GET", "/items/search").found()).isEqualTo("GET /items/search");
        assertThat(find("GET", "/items/7").found()).isEqualTo("GET /items/{id}");
        assertThat(find("GET", "/items/7/x").found()).isEqualTo("GET /{rest+}");
    }

    @Test
    void aLessSpecialRouteThatHasTheMethodIsTaken() {
        add("POST", "/items/search");
        add("GET", "/items/{id}");
        assertThat(find("GET", "/items/search").found()).isEqualTo("GET /items/{id}");
        PathMatch<String> none = find("PUT", "/items/search");
        assertThat(none.found()).isNull();
        assertThat(none.allowed()).containsExactly("GET", "POST");
    }

    @Test
    void aDeadEndLeadsBack() {
        add("GET", "/a/b/c");
        add("GET", "/{x}/b/d");
        add("GET", "/a/{y+}");
        assertThat(find("GET", "/a/b/d").found()).isEqualTo("GET /a/{y+}");
        assertThat(find("GET", "/z/b/d").found()).isEqualTo("GET /{x}/b/d");
    }

    @Test
    void typesDecideWhetherASegmentFits() {
        add("GET", "/n/{id:int}");
        add("GET", "/l/{id:long}");
        add("GET", "/u/{id:uuid}");
        assertThat(find("GET", "/n/-2147483648").found()).isNotNull();
        assertThat(find("GET", "/n/2147483648").found()).isNull();
        assertThat(find("GET", "/l/2147483648").found()).isNotNull();
        assertThat(find("GET", "/u/123e4567-e89b-12d3-a456-426614174000").found())
                .isNotNull();
        assertThat(find("GET", "/u/1-2-3-4-5").found()).isNull();
    }

    @Test
    void routesThatCannotBeToldApartAreRefused() {
        add("GET", "/items/{id}");
        assertThatThrownBy(() -> add("GET", "/items/{name}"))
                .hasMessage("There are two routes for GET /items/{name}, the other one as /items/{id}");
        assertThatThrownBy(() -> add("GET", "/items/{id}")).hasMessage("There are two routes for GET /items/{id}");
        assertThatThrownBy(() -> add("GET", "/items/{id:int}/x"))
                .hasMessageContaining("/items/{id} and /items/{id:int}/x")
                .hasMessageContaining("different types");
        add("GET", "/{a+}");
        assertThatThrownBy(() -> add("GET", "/{b+}")).hasMessageContaining("two routes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "items",
                "/items/",
                "//",
                "/a//b",
                "/{}",
                "/{a",
                "/a}",
                "/{a}{b}",
                "/x{a}",
                "/{a}.json",
                "/{a:date}",
                "/{a+}/b",
                "/{a}/{a}",
                "/a%20b",
                "/a?b",
                "/a#b",
                "/..",
                "/a/./b",
                "/{a b}",
                "/{a:int+}",
                "/a\\b"
            })
    void aTemplateThatIsNoneIsRefused(String template) {
        assertThatThrownBy(() -> new PathTemplate(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this one is " + template);
    }

    @Test
    void parametersAreTakenOutOfThePath() {
        PathTemplate template = new PathTemplate("/{a}/x/{b:int}/{c+}");
        assertThat(template.values(List.of("1", "x", "2", "y", "z"))).isEqualTo(Map.of("a", "1", "b", "2", "c", "y/z"));
        assertThat(new PathTemplate("/").values(List.of())).isEmpty();
    }

    @Test
    void aPathThatLeadsEverywhereAndNowhereIsSearchedOnce() {
        // Each level has text and a parameter, so that a search without a bound would double at each.
        for (int depth = 1; depth <= 12; depth++) {
            for (int pattern = 0; pattern < 1 << Math.min(depth, 6); pattern++) {
                List<String> segments = new ArrayList<>();
                for (int i = 0; i < depth; i++) {
                    segments.add((pattern >> i & 1) == 1 ? "a" : "{p" + i + "}");
                }
                add("GET", "/" + String.join("/", segments) + "/end");
            }
        }
        assertThat(find("GET", "/a".repeat(100)).found()).isNull();
        assertThat(find("GET", "/a/a/a/end").found()).isEqualTo("GET /a/a/a/end");
    }
}
