package io.handrail.edge.rules;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules, events for them, and what Java makes of those. */
record Sample(
        EdgeRules rules,
        Map<String, String> keyValues,
        List<ViewerRequest> requests,
        List<ViewerResponseEvent> responses) {

    static Sample ofRequests(EdgeRules rules, Map<String, String> keyValues, List<ViewerRequest> requests) {
        return new Sample(rules, keyValues, requests, List.of());
    }

    static Sample ofResponses(EdgeRules rules, List<ViewerResponseEvent> responses) {
        return new Sample(rules, Map.of(), List.of(), responses);
    }

    int size() {
        return requests.size() + responses.size();
    }

    /** For the driver. */
    Map<String, Object> toCase() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", rules.cloudFrontFunction().code());
        tree.put("keyValues", Json.write(keyValues));
        List<Object> events = new ArrayList<>();
        for (ViewerRequest request : requests) {
            events.add(Map.of("event", FunctionEvent.json(request), "raw", request.querystring()));
        }
        for (ViewerResponseEvent event : responses) {
            events.add(Map.of(
                    "event", FunctionEvent.json(event), "raw", event.request().querystring()));
        }
        tree.put("events", events);
        return tree;
    }

    List<String> inJava() {
        EdgeRules evaluated = rules.withKeyValues(keyValues::get);
        List<String> results = new ArrayList<>();
        for (ViewerRequest request : requests) {
            results.add(Canonical.text(evaluated.evaluate(request)));
        }
        for (ViewerResponseEvent event : responses) {
            results.add(Canonical.textOfResponse(evaluated.evaluate(event)));
        }
        return results;
    }

    @Override
    public String toString() {
        return rules.cloudFrontFunction().code() + "\non " + Json.write(toCase().get("events"));
    }
}
