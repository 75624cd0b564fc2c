package io.handrail.cookbook.edgerules;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.cookbook.Table;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.rules.CloudFrontFunction;
import io.handrail.edge.rules.EdgeRules;
import io.handrail.edge.rules.FunctionEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** AWS's samples of CloudFront Functions, printed, run by Node and njs, and compared with what Java says. */
public final class EdgeRulesRecipe implements Recipe {

    private int answers;

    @Override
    public String title() {
        return "CloudFront Functions from rules";
    }

    static List<SampleFunction> samples() {
        List<SampleFunction> samples = new ArrayList<>(RequestSamples.all());
        samples.addAll(StoreAndOriginSamples.all());
        samples.addAll(ResponseSamples.all());
        return samples;
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        List<Engine> engines = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            if (engine.isThere()) {
                engines.add(engine);
            } else {
                kitchen.say(engine + " is not installed; the functions are not run by it");
            }
        }
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"function", "bytes", "event", "answer"});
        List<SampleFunction> samples = samples();
        for (SampleFunction sample : samples) {
            CloudFrontFunction function = sample.rules().cloudFrontFunction();
            kitchen.write("edgerules/" + sample.name() + ".js", function.code().getBytes(StandardCharsets.US_ASCII));
            EdgeRules rules = sample.rules().withKeyValues(sample.keyValues()::get);
            for (ViewerRequest request : sample.requests()) {
                Seen seen = Seen.ofJava(rules.evaluate(request));
                compare(engines, sample, function, FunctionEvent.json(request), request.querystring(), seen);
                rows.add(row(sample, function, request, seen));
            }
            for (ViewerResponseEvent event : sample.responses()) {
                Seen seen = Seen.ofJavaResponse(rules.evaluate(event));
                compare(
                        engines,
                        sample,
                        function,
                        FunctionEvent.json(event),
                        event.request().querystring(),
                        seen);
                rows.add(row(sample, function, event.request(), seen));
            }
        }
        kitchen.write("edgerules/answers.txt", Table.of(rows).getBytes(StandardCharsets.UTF_8));
        return new Outcome(
                samples.size() + " functions, " + (rows.size() - 1) + " events",
                answers + " answers of " + engines + " equal to Java's");
    }

    private static String[] row(SampleFunction sample, CloudFrontFunction function, ViewerRequest request, Seen seen) {
        // A token is as good as a password, and different every time.
        String query = request.querystring().replaceAll("jwt=[^&]*", "jwt=...");
        return new String[] {
            sample.name(),
            String.valueOf(function.size()),
            request.uri() + (query.isEmpty() ? "" : "?" + query),
            seen.toString()
        };
    }

    private void compare(
            List<Engine> engines,
            SampleFunction sample,
            CloudFrontFunction function,
            String event,
            String query,
            Seen java)
            throws Exception {
        for (Engine engine : engines) {
            Seen seen = Seen.ofFunction(engine.run(function, sample.keyValues(), event, query), query);
            if (!seen.equals(java)) {
                throw new IllegalStateException(
                        sample.name() + ": " + engine + " says " + seen + ", Java says " + java);
            }
            answers++;
        }
    }
}
