package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.Origin;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.rules.internal.OnTheJvm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules of one event, as data:
 *
 * {@snippet class="io.handrail.edge.rules.RulesSnippets" region="rules"}
 *
 * <p>The rules are looked at in their order, and <em>every</em> rule whose condition is true acts; later rules see what
 * earlier ones have changed (the path, the query string, headers). A redirect or an answer ends it, and so does {@link
 * Actions#stop}.
 *
 * <p>The same rules run in three ways. {@code evaluate} runs them in Java, which is what unit tests do. {@link
 * #cloudFrontFunction} prints them as one CloudFront Function, for viewer events. {@link ViewerRequestRules} and its siblings
 * run them as a handler of Lambda@Edge. What a place cannot do is refused when the rules are put there, not when they run.
 * That happens on the JVM: the compiled function of Lambda@Edge does not have these checks, which would be a third of it. So
 * make the handler, or print the function, in a test; what is refused there must not be shipped.
 *
 * <p>CloudFront Functions and Lambda@Edge get the same request in different forms, and the rules hide that: header names in
 * lower case there, in the viewer's spelling here, and compared without case; cookies apart from the headers there, in the
 * {@code Cookie} header here; repeated query parameters under one name there, so that the printed function reads {@code
 * rawQueryString()}, in their order here. Neither decodes the path or the query string; rules decode query parameters, and
 * nothing else. Only viewer events of CloudFront Functions and origin events have the headers {@code CloudFront-*}.
 *
 * <p>Immutable; safe to be shared between threads if the key value store is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html">AWS: the
 *     event of CloudFront Functions</a>
 */
public final class EdgeRules {

    private final EventType event;
    private final List<Rule> rules;
    private final Scope needs;
    private final @Nullable KeyValueStore store;

    private EdgeRules(EventType event, List<Rule> rules, Scope checked, @Nullable KeyValueStore store) {
        this.event = event;
        this.rules = rules;
        this.needs = checked;
        this.store = store;
    }

    private static EdgeRules of(EventType event, Rule[] rules) {
        Scope scope = new Scope(event);
        OnTheJvm.run(() -> scope.check(rules));
        return new EdgeRules(event, List.of(rules), scope, null);
    }

    /**
     * Rules of viewer requests, for a CloudFront Function or Lambda@Edge.
     *
     * @throws IllegalArgumentException if a rule cannot work at this event; the message says which and why
     */
    public static EdgeRules viewerRequest(Rule... rules) {
        return of(EventType.VIEWER_REQUEST, rules);
    }

    /** Rules of viewer responses, on the same terms. */
    public static EdgeRules viewerResponse(Rule... rules) {
        return of(EventType.VIEWER_RESPONSE, rules);
    }

    /** Rules of origin requests, for Lambda@Edge, on the same terms. */
    public static EdgeRules originRequest(Rule... rules) {
        return of(EventType.ORIGIN_REQUEST, rules);
    }

    /** Rules of origin responses, for Lambda@Edge, on the same terms. */
    public static EdgeRules originResponse(Rule... rules) {
        return of(EventType.ORIGIN_RESPONSE, rules);
    }

    /** The same rules with what stands for the key value store wherever they are evaluated in Java. */
    public EdgeRules withKeyValues(KeyValueStore keyValues) {
        return new EdgeRules(event, rules, needs, keyValues);
    }

    /** The event these rules are for. */
    public EventType eventType() {
        return event;
    }

    /**
     * Runs the rules of viewer requests.
     *
     * @throws IllegalStateException if they are of another event, or look something up and there is no key value store
     */
    public Evaluation<ViewerRequestResult> evaluate(ViewerRequest request) {
        return evaluate(request, System.currentTimeMillis());
    }

    /** The same at another time, in milliseconds since 1970: for tokens and links. */
    public Evaluation<ViewerRequestResult> evaluate(ViewerRequest request, long millis) {
        Exchange exchange = run(EventType.VIEWER_REQUEST, request, 0, EdgeHeaders.none(), millis);
        ViewerRequestResult result = exchange.answer;
        if (result == null) {
            result = request.withUri(exchange.uri)
                    .withQuerystring(exchange.query)
                    .withHeaders(exchange.headers);
        }
        return evaluation(result, exchange);
    }

    /** Runs the rules of origin requests, on the same terms; a chosen origin is in the request already. */
    public Evaluation<OriginRequestResult> evaluate(OriginRequest request) {
        Exchange exchange = run(EventType.ORIGIN_REQUEST, request, 0, EdgeHeaders.none(), System.currentTimeMillis());
        OriginRequestResult result = exchange.answer;
        if (result == null) {
            OriginRequest changed = request.withUri(exchange.uri)
                    .withQuerystring(exchange.query)
                    .withHeaders(exchange.headers);
            Origin origin = exchange.origin == null ? null : exchange.origin.origin();
            result = origin == null ? changed : changed.withOriginAndHost(origin);
        }
        return evaluation(result, exchange);
    }

    /** Runs the rules of viewer responses, on the same terms. */
    public Evaluation<ViewerResponse> evaluate(ViewerResponseEvent event) {
        ViewerResponse response = event.response();
        Exchange exchange = run(
                EventType.VIEWER_RESPONSE,
                event.request(),
                response.status(),
                response.headers(),
                System.currentTimeMillis());
        String description = exchange.statusDescription;
        return evaluation(
                description == null
                        ? response.withHeaders(exchange.responseHeaders)
                        : new ViewerResponse(exchange.status, description, exchange.responseHeaders),
                exchange);
    }

    /** Runs the rules of origin responses, on the same terms. */
    public Evaluation<EdgeResponse> evaluate(OriginResponseEvent event) {
        EdgeResponse response = event.response();
        Exchange exchange = run(
                EventType.ORIGIN_RESPONSE,
                event.request(),
                response.status(),
                response.headers(),
                System.currentTimeMillis());
        EdgeResponse changed = response.withHeaders(exchange.responseHeaders);
        if (exchange.statusDescription != null) {
            changed = changed.withStatus(exchange.status);
        }
        return evaluation(exchange.body == null ? changed : changed.withBody(exchange.body), exchange);
    }

    private static <R extends EdgeResult> Evaluation<R> evaluation(R result, Exchange exchange) {
        SelectOrigin selected = exchange.answer == null ? exchange.origin : null;
        return new Evaluation<>(
                result,
                selected == null ? null : selected.origin(),
                selected == null ? "" : selected.id(),
                selected == null ? null : selected.accessControl(),
                exchange.body);
    }

    private Exchange run(EventType of, EdgeRequest request, int status, EdgeHeaders responseHeaders, long millis) {
        OnTheJvm.run(() -> needs.runs(of, store != null));
        Exchange exchange =
                new Exchange(request, status, responseHeaders, store == null ? KeyValueStore.EMPTY : store, millis);
        for (Rule rule : rules) {
            exchange.variables.clear();
            if (rule.when().test(exchange)) {
                for (Action action : rule.then()) {
                    action.apply(exchange);
                    if (exchange.answer != null || exchange.stopped) {
                        return exchange;
                    }
                }
            }
        }
        return exchange;
    }

    /**
     * Prints the rules as one CloudFront Function of the runtime {@code cloudfront-js-2.0}.
     *
     * @throws IllegalStateException if the rules are of an origin event, or the function is longer than CloudFront takes;
     *     the message says by how much, and which rules are longest
     */
    public CloudFrontFunction cloudFrontFunction() {
        if (!event.isViewerEvent()) {
            throw new IllegalStateException("CloudFront Functions run at viewer events; these rules are for "
                    + event.text() + ". Run them in Lambda@Edge");
        }
        Js js = new Js(event == EventType.VIEWER_RESPONSE);
        List<String> printed = new ArrayList<>(rules.size());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            printed.add(js.rule(rules.get(i), needs.used().get(i)));
            code.append(printed.get(i));
        }
        return CloudFrontFunction.of(event, js.function(code.toString()), printed);
    }

    /** Refuses to run in Lambda@Edge what cannot. */
    EdgeRules inLambda(EventType of) {
        OnTheJvm.run(() -> needs.inLambda(of, store != null));
        return this;
    }
}
