package io.handrail.web;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients see it: the body of an answer of {@code application/problem+json}. All of it is shown to whoever sent
 * the request.
 *
 * @param type a URI that names the kind of problem; null for none but the status ({@code about:blank})
 * @param title what the kind of problem is, the same for each of them
 * @param status of HTTP
 * @param detail what was wrong this time
 * @param errors field by field
 * @param extensions further members: strings, numbers, booleans
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(
        @Nullable String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        Map<String, Object> extensions) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "errors");

    /** Copies the collections. */
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem has a status from 400 to 599, not " + status);
        }
        errors = List.copyOf(errors);
        for (String member : extensions.keySet()) {
            if (MEMBERS.contains(member)) {
                throw new IllegalArgumentException("A problem has a member " + member + " already");
            }
        }
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** A problem that is named by its status alone. */
    public static Problem of(int status, @Nullable String detail) {
        return new Problem(null, Statuses.phrase(status), status, detail, List.of(), Map.of());
    }

    /** The same of this type and title. */
    public Problem withType(String uri, String titleOfType) {
        return new Problem(uri, titleOfType, status, detail, errors, extensions);
    }

    /** The same with these errors of fields. */
    public Problem withErrors(List<FieldError> all) {
        return new Problem(type, title, status, detail, all, extensions);
    }

    /** The same with one more member, a string, a number or a boolean. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, errors, more);
    }

    void write(JsonWriter out) throws IOException {
        out.beginObject();
        if (type != null) {
            out.name("type").value(type);
        }
        out.name("title").value(title);
        out.name("status").value(status);
        if (detail != null) {
            out.name("detail").value(detail);
        }
        if (!errors.isEmpty()) {
            out.name("errors").beginArray();
            for (FieldError each : errors) {
                out.beginObject().name("pointer").value(each.pointer());
                out.name("detail").value(each.detail()).endObject();
            }
            out.endArray();
        }
        for (Map.Entry<String, Object> each : extensions.entrySet()) {
            out.name(each.getKey());
            Object value = each.getValue();
            if (value instanceof Number number) {
                out.value(number);
            } else if (value instanceof Boolean bool) {
                out.value(bool);
            } else {
                out.value(value.toString());
            }
        }
        out.endObject();
    }
}
