package io.handrail.cookbook.edgerules;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.rules.EdgeRules;
import java.util.List;
import java.util.Map;

/**
 * A function and events to try it with.
 *
 * @param name as AWS calls the sample
 * @param rules the function
 * @param keyValues what is in its key value store
 * @param requests events of viewer requests
 * @param responses events of viewer responses
 */
record SampleFunction(
        String name,
        EdgeRules rules,
        Map<String, String> keyValues,
        List<ViewerRequest> requests,
        List<ViewerResponseEvent> responses) {

    static SampleFunction of(String name, EdgeRules rules, ViewerRequest... requests) {
        return new SampleFunction(name, rules, Map.of(), List.of(requests), List.of());
    }

    static SampleFunction of(String name, EdgeRules rules, ViewerResponseEvent... responses) {
        return new SampleFunction(name, rules, Map.of(), List.of(), List.of(responses));
    }

    SampleFunction with(Map<String, String> table) {
        return new SampleFunction(name, rules, table, requests, responses);
    }
}
