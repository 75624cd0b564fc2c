package io.handrail.cookbook.edge;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.cookbook.Table;
import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHandler;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.event.EdgeEvents;
import io.handrail.edge.event.EdgeHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CloudFront's four events, as JSON, through functions of this package; their answers as JSON again. */
public final class EdgeRecipe implements Recipe {

    private static final TypeToken<Map<String, Object>> TREE = new TypeToken<>() {};
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private static final ViewerRequest VIEWER =
            ViewerRequest.of("GET", "/shop?B=2&a=1&utm_source=mail").withHeader("Host", "shop.example.com");
    private static final OriginRequest ORIGIN = OriginRequest.of(
                    "GET", "/a.html", S3Origin.of("my-bucket.s3.us-east-1.amazonaws.com", "us-east-1"))
            .withHeader("Host", "my-bucket.s3.us-east-1.amazonaws.com")
            .withHeader("CloudFront-Viewer-Country", "DE");

    @Override
    public String title() {
        return "CloudFront functions";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"function", "event", "answer"});
        row(rows, new TidyQuery(), VIEWER);
        row(rows, new SignIn(), VIEWER);
        row(rows, new MovedPages(), VIEWER.withUri("/blog/2026"));
        row(rows, new NewImageFormats(), VIEWER.withUri("/a.jpg").withHeader("Accept", "image/avif,*/*"));
        row(rows, new PaidDownloads(), VIEWER);
        row(rows, new NearestBucket(), ORIGIN);
        row(rows, new CountrySite(), ORIGIN);
        row(rows, new FriendlyError(), OriginResponseEvent.of(toServer(), EdgeResponse.of(503)));
        row(rows, new PlanB(), OriginResponseEvent.of(toServer(), EdgeResponse.of(503)));
        row(
                rows,
                new CarefulPages(),
                ViewerResponseEvent.of(VIEWER, new ViewerResponse(200, "OK", EdgeHeaders.none())));
        kitchen.write("edge/answers.txt", Table.of(rows).getBytes(StandardCharsets.UTF_8));
        return new Outcome((rows.size() - 1) + " events of all four kinds", "answers that CloudFront takes");
    }

    private static OriginRequest toServer() {
        return OriginRequest.of("GET", "/a", CustomOrigin.https("www.example.org"));
    }

    /** From JSON to JSON, as a test of your own would, or a local run. */
    private static void row(
            List<String[]> rows, EdgeHandler<? extends EdgeEvent, ? extends EdgeResult> handler, EdgeEvent event) {
        String json = GSON.toJson(EdgeEvents.toTree(event));
        Map<String, Object> answer = EdgeHandlers.of(handler).handleTree(GSON.fromJson(json, TREE));
        rows.add(new String[] {
            handler.getClass().getSimpleName(), event.config().eventType().text(), GSON.toJson(answer)
        });
    }
}
