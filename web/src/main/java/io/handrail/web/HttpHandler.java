package io.handrail.web;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.web.internal.EventReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP requests: of an API Gateway REST API or HTTP API, a function URL, or an Application Load Balancer, the same
 * function behind any of them. Write {@link #routes}.
 *
 * {@snippet class="io.handrail.web.WebSnippets" region="handler"}
 *
 * <p>Which service a request came through is told from the event, and the answer has that service's shape. Errors are
 * answered as {@link Problem}s: an {@link HttpException} as it says, anything else with 500, of which the client gets the
 * request's id only and the log the cause. The invocation itself fails only where the event is no HTTP request at all, so
 * that Lambda's own metric of errors does not count them; the service's (5XX) does.
 *
 * <p>An answer with an entity tag that the client has is 304. Bodies of text are compressed for clients that take gzip. An
 * answer that is larger than the service takes (6 MB as JSON, of a load balancer 1 MB) becomes a 500, with a line in the log
 * that says so. {@link HttpSettings} has the rest.
 *
 * <p>Each lambda expression or method reference in {@link #routes} costs a cold start about as much as a small class; for the
 * fastest start write routes as classes.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     Lambda behind an HTTP API</a>
 */
public abstract class HttpHandler extends LambdaHandler<Request, Response> {

    private static final String SAMPLE = """
            {"version":"2.0","rawPath":"/","rawQueryString":"","headers":{"accept":"*/*"},"requestContext":\
            {"domainName":"sample","http":{"method":"GET","sourceIp":"192.0.2.1"},"requestId":"sample","timeEpoch":1}}""";

    /** What is made of the routes, once. */
    private record Site(Dispatcher dispatcher, Finisher finisher, HttpSettings settings, Bodies bodies) {}

    private volatile @Nullable Site site;

    /** Builds nothing yet: {@link #routes} is called when the subclass is complete. */
    protected HttpHandler() {
        super(new EventReader(), new FinishedResponse());
    }

    /**
     * Adds the routes. Called once, by the first invocation or before a SnapStart checkpoint. A throw, such as that of two
     * routes which cannot be told apart, ends every invocation; any test that sends one request shows it.
     */
    protected abstract void routes(Router r);

    /** What is done besides the routes. Called once, before {@link #routes}. Default: {@link HttpSettings#standard()}. */
    protected HttpSettings settings() {
        return HttpSettings.standard();
    }

    /** What checks all bodies. Called once, before {@link #routes}. Default: none but the types themselves. */
    protected Optional<BodyValidator> bodyValidator() {
        return Optional.empty();
    }

    /**
     * Answers a request, errors too. The answer is written in the shape of the request's source.
     *
     * @throws IllegalArgumentException if {@link #routes} adds routes that cannot be
     */
    @Override
    public final Response handle(Request request, Context context) {
        Site made = site();
        Request routed = request.in(made.settings.routed(request.data()), made.bodies, context);
        return made.finisher.finish(routed, made.dispatcher.answer(routed));
    }

    /** All routes, for tests and documents. */
    public final List<Route> allRoutes() {
        return site().dispatcher.routes();
    }

    private Site site() {
        Site made = site;
        if (made == null) {
            synchronized (this) {
                made = site;
                if (made == null) {
                    made = make();
                    site = made;
                }
            }
        }
        return made;
    }

    private Site make() {
        HttpSettings settings = settings();
        Bodies bodies = new Bodies(codec(), bodyValidator().orElse(null));
        Router root = new Router();
        routes(root);
        return new Site(
                new Dispatcher(root, bodies, settings.maxBodyBytes()),
                new Finisher(settings, bodies),
                settings,
                bodies);
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }

    /** Makes the routes, reads the sample event and writes an answer. No route or filter runs. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        Site made = site();
        Request sample = Request.builder("GET", "/").build().in("/", made.bodies, null);
        made.finisher.finish(sample, Response.text("sample"));
    }
}
