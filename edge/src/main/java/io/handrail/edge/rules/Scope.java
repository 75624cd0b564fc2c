package io.handrail.edge.rules;

import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.rules.internal.OnTheJvm;
import io.handrail.edge.validate.EdgeValidator;
import io.handrail.edge.validate.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The check of rules when they are put together: what an event has, which variables there are, what is needed. */
final class Scope {

    private final EventType event;
    /** The names of the rule at hand: all, and those its actions may use. */
    private final Set<String> names = new HashSet<>();

    private final Set<String> fromPath = new HashSet<>();
    private final Set<String> fromStore = new HashSet<>();
    /** Of each rule the variables that something uses. */
    private final List<Set<String>> used = new ArrayList<>();

    private int rule;

    /** The first rule that needs it, or 0. */
    int viewerHeaders;

    int lookups;
    int origin;
    int originById;
    int accessControl;
    int statusOrBody;

    /** Of the rule at hand: a status without a body, and a body. */
    private boolean noContent;

    private boolean content;

    Scope(EventType event) {
        this.event = event;
    }

    /**
     * Refuses what cannot work at this event.
     *
     * @throws IllegalArgumentException with the number of the rule and the reason
     */
    void check(Rule... rules) {
        OnTheJvm.require(rules.length > 0, "There are no rules");
        for (Rule one : rules) {
            next();
            one.when().check(this, true);
            for (Action action : one.then()) {
                action.check(this);
            }
            if (noContent && content) {
                throw wrong("a response of status 204 or 304 has no body");
            }
        }
    }

    /** Refuses to run in Lambda@Edge what cannot. */
    void inLambda(EventType of, boolean hasStore) {
        OnTheJvm.require(of == event, "These rules are for " + event.text() + ", not for " + of.text());
        refuse(
                event.isViewerEvent() ? viewerHeaders : 0,
                "reads a header CloudFront-*, which viewer events of Lambda@Edge do not have; use an origin event or a"
                        + " CloudFront Function");
        refuse(
                event == EventType.ORIGIN_REQUEST ? 0 : origin,
                "selects an origin, which Lambda@Edge does at the origin request");
        refuse(originById, "selects an origin by its name, which Lambda@Edge cannot");
        refuse(accessControl, "controls the access to an origin, which Lambda@Edge cannot");
        refuse(
                event.isViewerEvent() ? statusOrBody : 0,
                "changes the status or the body of a viewer response, which Lambda@Edge cannot; use an origin response or"
                        + " a CloudFront Function");
        refuse(
                hasStore ? 0 : lookups,
                "looks something up, and Lambda@Edge has no key value store; give it one by withKeyValues");
    }

    private static void refuse(int rule, String why) {
        OnTheJvm.require(rule == 0, "Rule " + rule + ' ' + why);
    }

    /** Refuses another event, and to look something up in nothing. */
    void runs(EventType of, boolean hasStore) {
        if (of != event) {
            throw new IllegalStateException("These rules are for " + event.text() + ", not for " + of.text());
        }
        if (lookups > 0 && !hasStore) {
            throw new IllegalStateException("Rule " + lookups + " looks something up; say in what by withKeyValues");
        }
    }

    private void next() {
        rule++;
        noContent = false;
        content = false;
        used.add(new HashSet<>());
        names.clear();
        fromPath.clear();
        fromStore.clear();
    }

    IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("Rule " + rule + " of the " + event.text() + " rules: " + why);
    }

    boolean isRequest() {
        return event == EventType.VIEWER_REQUEST || event == EventType.ORIGIN_REQUEST;
    }

    /** Only where there is a response. */
    void response() {
        if (isRequest()) {
            throw wrong("there is no response yet at this event");
        }
    }

    /** Only where the request can still be changed or answered. */
    void request() {
        if (!isRequest()) {
            throw wrong("the request cannot be changed or answered at this event any more");
        }
    }

    void readsHeader(String name) {
        if (name.equals("cookie")) {
            throw wrong("use cookie(name); a CloudFront Function does not see the Cookie header");
        }
        if (name.startsWith("cloudfront-") && viewerHeaders == 0) {
            viewerHeaders = rule;
        }
    }

    void needsLookup() {
        if (lookups == 0) {
            lookups = rule;
        }
    }

    void selectsOrigin(boolean byId) {
        if (byId && originById == 0) {
            originById = rule;
        }
        if (!byId && origin == 0) {
            origin = rule;
        }
    }

    void controlsAccess() {
        if (accessControl == 0) {
            accessControl = rule;
        }
    }

    void setsStatus(int status) {
        response();
        if (status < 200 || status > 599) {
            throw wrong("the status of a response is 200 to 599");
        }
        noContent |= status == 204 || status == 304;
        changesStatusOrBody();
    }

    void setsBody(String text) {
        response();
        content |= !text.isEmpty();
        changesStatusOrBody();
    }

    private void changesStatusOrBody() {
        if (statusOrBody == 0) {
            statusOrBody = rule;
        }
    }

    void define(String variable, boolean isFromStore, boolean definite) {
        if (variable.equals("uri") || variable.equals("host") || variable.equals("ip")) {
            throw wrong('{' + variable + "} is no name for a variable; it is there already");
        }
        if (!names.add(variable)) {
            throw wrong("two variables are called {" + variable + '}');
        }
        if (definite) {
            (isFromStore ? fromStore : fromPath).add(variable);
        }
    }

    void use(String variable) {
        if (!fromPath.contains(variable) && !fromStore.contains(variable)) {
            throw wrong(
                    "{" + variable + "} is no variable here; a path template or a lookup that must be true gives one");
        }
        used.get(rule - 1).add(variable);
    }

    List<Set<String>> used() {
        return used;
    }

    boolean isFromStore(String name) {
        return fromStore.contains(name);
    }

    /** A header that is set or removed, by the rules of {@link EdgeValidator}. */
    void changesHeader(String key, String name, String value) {
        if (name.equals("__proto__")) {
            throw wrong("no function of JavaScript can set the header __proto__");
        }
        if (name.equals("cookie") || name.equals("set-cookie")) {
            throw wrong("cookies are no headers in a CloudFront Function; use setCookie or setRequestCookie");
        }
        refuse(isRequest() ? requestWith(EdgeHeaders.of(key, value)) : responseWith(EdgeHeaders.of(key, value)));
    }

    /** An answer, by the rules of {@link EdgeValidator}. */
    void answers(EdgeResponse answer) {
        request();
        refuse(EdgeValidator.findings(request(EdgeHeaders.none()), answer));
    }

    void goesTo(OriginRequest request) {
        refuse(EdgeValidator.findings(originRequest(EdgeHeaders.none()), request));
    }

    static OriginRequest originRequest(EdgeHeaders headers) {
        return OriginRequest.of("GET", "/", S3Origin.of("a.s3.us-east-1.amazonaws.com", "us-east-1"))
                .withHeaders(headers);
    }

    private EdgeEvent request(EdgeHeaders headers) {
        return event.isViewerEvent() ? ViewerRequest.of("GET", "/").withHeaders(headers) : originRequest(headers);
    }

    private List<Finding> requestWith(EdgeHeaders headers) {
        return EdgeValidator.findings(request(EdgeHeaders.none()), (EdgeResult) request(headers));
    }

    private List<Finding> responseWith(EdgeHeaders headers) {
        if (event.isViewerEvent()) {
            ViewerResponse response = new ViewerResponse(200, "OK", EdgeHeaders.none());
            return EdgeValidator.findings(
                    ViewerResponseEvent.of(ViewerRequest.of("GET", "/"), response), response.withHeaders(headers));
        }
        EdgeResponse response = EdgeResponse.of(200);
        return EdgeValidator.findings(
                OriginResponseEvent.of(originRequest(EdgeHeaders.none()), response), response.withHeaders(headers));
    }

    private void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw wrong(text(findings));
        }
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(text.length() == 0 ? "" : "; ").append(finding);
        }
        return text.toString();
    }
}
