package io.handrail.web;

import io.handrail.web.internal.PathTemplate;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A route as it was added to a {@link Router}. What is said of it besides is for documents that are made of the routes; the
 * request is answered the same without. Changed while routes are added only.
 */
public final class Route {

    /**
     * A parameter of the query, as documents name it.
     *
     * @param name decoded
     * @param type what its text is: {@code String.class}, {@code int.class}, …
     * @param required whether the route refuses requests without it
     * @param description in a few words; may be empty
     */
    public record QueryParameter(String name, Class<?> type, boolean required, String description) {}

    private final Router owner;
    private final String method;
    private final PathTemplate template;
    private final @Nullable Type bodyType;
    private final RouteHandler handler;

    private @Nullable String name;
    private @Nullable String summary;
    private boolean hidden;
    private final List<String> tags = new ArrayList<>();
    private final List<String> scopes = new ArrayList<>();
    private boolean secured;
    private final List<QueryParameter> queryParameters = new ArrayList<>();
    private final Map<Integer, Optional<Type>> answers = new LinkedHashMap<>();

    Route(Router owner, String method, PathTemplate template, @Nullable Type bodyType, RouteHandler handler) {
        this.owner = owner;
        this.method = method;
        this.template = template;
        this.bodyType = bodyType;
        this.handler = handler;
    }

    /** Names it, uniquely among all routes: the {@code operationId} of OpenAPI. */
    public Route name(String unique) {
        this.name = unique;
        return this;
    }

    /** Says in a sentence what it does. */
    public Route summary(String sentence) {
        this.summary = sentence;
        return this;
    }

    /** Puts it into a group of a document. */
    public Route tag(String group) {
        tags.add(group);
        return this;
    }

    /** Leaves it out of documents. */
    public Route hidden() {
        this.hidden = true;
        return this;
    }

    /** Says that it wants a token, with these scopes; a filter or an authorizer checks it. */
    public Route secured(String... wanted) {
        this.secured = true;
        scopes.addAll(List.of(wanted));
        return this;
    }

    /** Names a parameter of the query. */
    public Route query(String parameter, Class<?> type, boolean required, String description) {
        queryParameters.add(new QueryParameter(parameter, type, required, description));
        return this;
    }

    /** Names an answer without a body. */
    public Route returns(int status) {
        answers.put(status, Optional.empty());
        return this;
    }

    /**
     * Names an answer whose body is JSON of this type. The type is bound when the routes are complete, so that one that the
     * codec does not cover is found then and not with the first answer.
     */
    public Route returns(int status, Type body) {
        answers.put(status, Optional.of(body));
        return this;
    }

    /** In capitals. */
    public String method() {
        return method;
    }

    /** The path with the prefixes of its routers: {@code /api/items/{id:int}}. */
    public String template() {
        return template.toString();
    }

    /** The parameters of the path, in their order. */
    public List<PathParameter> parameters() {
        return template.parameters();
    }

    /** What the body is bound to; empty where the handler reads it by itself, or there is none. */
    public Optional<Type> bodyType() {
        return Optional.ofNullable(bodyType);
    }

    /** See {@link #name(String)}. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** See {@link #summary(String)}. */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** See {@link #tag}. */
    public List<String> tags() {
        return List.copyOf(tags);
    }

    /** See {@link #hidden()}. */
    public boolean isHidden() {
        return hidden;
    }

    /** See {@link #secured}. */
    public boolean isSecured() {
        return secured;
    }

    /** See {@link #secured}. */
    public List<String> scopes() {
        return List.copyOf(scopes);
    }

    /** See {@link #query}. */
    public List<QueryParameter> queryParameters() {
        return List.copyOf(queryParameters);
    }

    /** By status, in the order in which they were named; a type where there is a body. */
    public Map<Integer, Optional<Type>> answers() {
        return Collections.unmodifiableMap(answers);
    }

    Router owner() {
        return owner;
    }

    PathTemplate path() {
        return template;
    }

    RouteHandler handler() {
        return handler;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
