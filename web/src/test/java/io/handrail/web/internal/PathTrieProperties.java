package io.handrail.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.web.PathParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The trie against a matcher that tries every template one by one. */
class PathTrieProperties {

    @Provide
    Arbitrary<List<String>> templates() {
        // Parameters of one place are of one type, so that no two templates contradict each other.
        Arbitrary<String> segment = Arbitraries.of("a", "b", "c", "{p}", "{q}", "{rest+}");
        return segment.list()
                .ofMinSize(0)
                .ofMaxSize(4)
                .map(PathTrieProperties::template)
                .list()
                .ofMaxSize(12);
    }

    private static String template(List<String> segments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean greedy = segment.endsWith("+}");
            text.append('/').append(segment.startsWith("{") && !greedy ? "{p" + i + "}" : segment);
            if (greedy) {
                break;
            }
        }
        return text.isEmpty() ? "/" : text.toString();
    }

    @Provide
    Arbitrary<List<String>> path() {
        return Arbitraries.of("a", "b", "c", "d", "").list().ofMaxSize(5);
    }

    @Property(tries = 2_000)
    void theTrieFindsWhatTryingAllFinds(
            @ForAll("templates") List<String> templates, @ForAll("path") List<String> path) {
        PathTrie<String> trie = new PathTrie<>();
        Map<String, PathTemplate> known = new LinkedHashMap<>();
        for (String each : templates) {
            if (known.putIfAbsent(each, new PathTemplate(each)) == null) {
                trie.add(known.get(each), "GET", each);
            }
        }
        List<PathTemplate> matching = new ArrayList<>();
        for (PathTemplate each : known.values()) {
            if (matches(each, path)) {
                matching.add(each);
            }
        }
        matching.sort(Comparator.comparing(PathTrieProperties::rank));
        assertThat(trie.find(path, "GET").found())
                .isEqualTo(matching.isEmpty() ? null : matching.get(0).toString());
        assertThat(trie.find(path, "PUT").found()).isNull();
        assertThat(trie.find(path, "PUT").other() == null).isEqualTo(matching.isEmpty());
    }

    private static boolean matches(PathTemplate template, List<String> path) {
        List<PathTemplate.Segment> segments = template.segments();
        for (int i = 0; i < segments.size(); i++) {
            PathParameter parameter = segments.get(i).parameter();
            if (parameter != null && parameter.type() == PathParameter.Type.GREEDY) {
                return path.size() > i && !path.subList(i, path.size()).contains("");
            }
            if (path.size() <= i) {
                return false;
            }
            boolean fits = parameter == null
                    ? segments.get(i).literal().equals(path.get(i))
                    : !path.get(i).isEmpty();
            if (!fits) {
                return false;
            }
        }
        return path.size() == segments.size();
    }

    /** Text before a parameter before a greedy one, segment by segment. */
    private static String rank(PathTemplate template) {
        StringBuilder rank = new StringBuilder();
        for (PathTemplate.Segment each : template.segments()) {
            PathParameter parameter = each.parameter();
            rank.append(parameter == null ? '0' : parameter.type() == PathParameter.Type.GREEDY ? '2' : '1');
        }
        return rank.toString();
    }
}
