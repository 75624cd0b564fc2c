package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.Origin;
import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.http.Cors;
import io.handrail.edge.http.SecurityHeaders;
import io.handrail.edge.http.SetCookie;
import io.handrail.edge.rules.internal.OnTheJvm;
import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.List;

/**
 * Actions of rules, to be imported statically.
 *
 * <p>Paths, targets and headers are templates: {@code {slug}} is a variable of the rule's path template or lookup, {@code
 * {uri}} the path at this moment, {@code {host}}, {@code {ip}}, {@code {header:x-name}}, {@code {cookie:name}} and {@code
 * {query:name}} are of the request. What is not there is empty. The path and its variables come as they were sent, query
 * parameters percent-encoded, headers and cookies percent-encoded in paths and targets and as they are in headers.
 */
public final class Actions {

    private Actions() {}

    /**
     * Answers with a redirect and ends the evaluation. The target begins with a slash, {@code {uri}}, or {@code https://} and
     * a host that viewers do not choose; what would lead to another site ({@code //evil.example} as the path) gets one slash.
     * The query string is dropped; see {@link Redirect#keepingQuery}.
     *
     * @param status 301, 302, 303, 307 or 308
     */
    public static Redirect redirect(int status, String target) {
        return new Redirect(status, target, false);
    }

    /** Answers and ends the evaluation. */
    public static Action respond(EdgeResponse answer) {
        return new Respond(answer);
    }

    /** Answers with a text in UTF-8 and ends the evaluation. */
    public static Action respond(int status, String text) {
        return new Respond(EdgeResponse.of(status, "text/plain; charset=utf-8", text));
    }

    /** Ends the evaluation: the request or the response goes on as it is now. */
    public static Action stop() {
        return new Stop();
    }

    /** Asks the cache and the origin for another path. */
    public static Action rewrite(String path) {
        return new Rewrite(path);
    }

    /**
     * Asks for the document of a directory: {@code /a/} becomes {@code /a/index.html}, and so does {@code /a}, which has no dot
     * behind its last slash.
     *
     * @param document such as {@code index.html}
     */
    public static Action appendIndex(String document) {
        return new AppendIndex(document);
    }

    /** Asks for a path with another end, such as {@code .webp} instead of {@code .png}, if it ends with the first one. */
    public static Action replaceSuffix(String suffix, String by) {
        return new ReplaceSuffix(suffix, by);
    }

    /** Sets a header of the request in the place of those of its name. */
    public static Action setRequestHeader(String name, String value) {
        return new ChangeHeader(true, name, Template.header(value));
    }

    /** Removes the headers of this name from the request. */
    public static Action removeRequestHeader(String name) {
        return new ChangeHeader(true, name, null);
    }

    /** Sets a header of the response in the place of those of its name. */
    public static Action setResponseHeader(String name, String value) {
        return new ChangeHeader(false, name, Template.header(value));
    }

    /** Removes the headers of this name from the response. */
    public static Action removeResponseHeader(String name) {
        return new ChangeHeader(false, name, null);
    }

    /** Sets {@code Cache-Control}; {@code CacheControl} has values. */
    public static Action cacheControl(String value) {
        return setResponseHeader("Cache-Control", value);
    }

    /** Sets the headers that make browsers more careful, in the place of the origin's. */
    public static Action[] securityHeaders(SecurityHeaders headers) {
        List<Action> actions = new ArrayList<>();
        for (EdgeHeaders.Header header : headers.over(EdgeHeaders.none()).lines()) {
            actions.add(setResponseHeader(header.key(), header.value()));
        }
        return actions.toArray(new Action[0]);
    }

    /**
     * Lets pages of these origins read the response, as {@code Cors.of} does. A preflight request is answered by a rule of
     * the viewer request.
     *
     * @param origins such as {@code https://app.example.com}
     */
    public static Action allowOrigins(String... origins) {
        return allowOrigins(Cors.of(origins));
    }

    /** Lets pages of other origins read the response, with cookies too if it says so, as {@link Cors#applyTo} does. */
    public static Action allowOrigins(Cors cors) {
        return new AllowOrigins(cors);
    }

    /**
     * Answers a preflight request, as {@link Cors#preflight} does, and ends the evaluation; any other request goes on. For
     * requests; {@link #allowOrigins(Cors)} of the same {@link Cors} is for the responses.
     */
    public static Action answerPreflight(Cors cors) {
        return new AnswerPreflight(cors);
    }

    /**
     * Sets a cookie of the request in the place of those of its name: for the origin and the cache, not for the viewer.
     *
     * @param value a template, in which everything that comes of the request or a lookup is percent-encoded
     */
    public static Action setRequestCookie(String name, String value) {
        return new ChangeRequestCookie(cookieName(name), Template.cookie(value));
    }

    /** Removes the cookies of this name from the request. */
    public static Action removeRequestCookie(String name) {
        return new ChangeRequestCookie(cookieName(name), null);
    }

    private static String cookieName(String name) {
        OnTheJvm.run(() -> OnTheJvm.require(Ascii.isToken(name), "The name of a cookie must be a token of HTTP"));
        return name;
    }

    /**
     * Changes the status of the response, with its usual description: in a CloudFront Function of viewer responses, and in
     * Lambda@Edge of origin responses. No function sees a viewer response that is 400 or above.
     *
     * @param status 200 to 599
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html#functions-event-structure-status-body">AWS:
     *     status code and body</a>
     */
    public static Action setStatus(int status) {
        return new SetStatus(status);
    }

    /**
     * Replaces the body of the response, where {@link #setStatus} changes the status; the headers about the encoding and the
     * length of the old one are removed.
     *
     * @param contentType such as {@code text/html; charset=utf-8}
     */
    public static Action setBody(String contentType, String text) {
        OnTheJvm.require(!contentType.isEmpty(), "A body has a type, such as text/html; charset=utf-8");
        return new ReplaceBody(contentType, text);
    }

    /** Removes the body of the response, on the same terms. */
    public static Action removeBody() {
        return new ReplaceBody("", "");
    }

    /** Sets a cookie with the response, in the place of one of its name. */
    public static Action setCookie(SetCookie cookie) {
        return new SetResponseCookie(cookie);
    }

    /** Keeps the viewer's variant in a cookie for a month, unless the request has it; for responses. */
    public static Action keepVariant(Experiment experiment) {
        return new KeepVariant(experiment);
    }

    /** Keeps these query parameters and drops all others: what the origin knows, and nothing that only fills the cache. */
    public static Action keepQuery(String... names) {
        return new ChangeQuery(ChangeQuery.Kind.KEEP, List.of(names), null);
    }

    /** Drops these query parameters. */
    public static Action dropQuery(String... names) {
        return new ChangeQuery(ChangeQuery.Kind.DROP, List.of(names), null);
    }

    /** Sets a query parameter in the place of those of its name. */
    public static Action setQuery(String name, String value) {
        return new ChangeQuery(ChangeQuery.Kind.SET, List.of(name), Template.plain(value));
    }

    /** Sorts the query parameters by name and writes them in one spelling, so that the cache has one entry of many. */
    public static Action normalizeQuery() {
        return new ChangeQuery(ChangeQuery.Kind.NORMALIZE, List.of(), null);
    }

    /**
     * Sends the request to another origin, with the {@code Host} header it expects: in a CloudFront Function at the viewer
     * request ({@code cf.updateRequestOrigin}; what the origin does not say, access control too, is inherited from the
     * behavior's; {@link SelectOrigin#withAccessControl} says another), in Lambda@Edge at the origin request.
     */
    public static SelectOrigin selectOrigin(Origin origin) {
        return new SelectOrigin(origin, "", null);
    }

    /** Sends the request to another origin of the distribution; in a CloudFront Function only. */
    public static Action selectOriginById(String id) {
        return new SelectOrigin(null, id, null);
    }
}
