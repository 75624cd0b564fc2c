package io.handrail.web;

import io.handrail.web.internal.PathMatch;
import io.handrail.web.internal.PathText;
import io.handrail.web.internal.PathTrie;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Leads a request to its route. Made once of all routes; thread-safe. */
final class Dispatcher {

    private final Router root;
    private final Bodies bodies;
    private final int maxBodyBytes;
    private final PathTrie<Endpoint> trie = new PathTrie<>();

    /** A route with its filters around it. */
    private static final class Endpoint {

        final Route route;
        final Next chain;

        Endpoint(Route route, Next chain) {
            this.route = route;
            this.chain = chain;
        }
    }

    Dispatcher(Router root, Bodies bodies, int maxBodyBytes) {
        this.root = root;
        this.bodies = bodies;
        this.maxBodyBytes = maxBodyBytes;
        for (Route route : root.close()) {
            Next chain = Chain.of(route.owner(), route.handler(), bodies);
            trie.add(route.path(), route.method(), new Endpoint(route, chain));
            bind(route);
        }
    }

    private void bind(Route route) {
        Type body = route.bodyType().orElse(null);
        if (body != null) {
            bodies.bind(body);
        }
        for (Optional<Type> type : route.answers().values()) {
            if (type.isPresent()) {
                bodies.bind(type.get());
            }
        }
    }

    List<Route> routes() {
        return root.routes();
    }

    Response answer(Request request) {
        PathMatch<Endpoint> match;
        List<String> segments;
        try {
            if (request.data().minimalLength() > maxBodyBytes) {
                throw new HttpException(413, "The body has more than " + maxBodyBytes + " bytes");
            }
            segments = PathText.segments(request.path());
            match = trie.find(segments, request.method());
        } catch (HttpException e) {
            return refused(request, root, e);
        }
        Endpoint found = match.found();
        if (found != null) {
            return found.chain.handle(request.at(found.route, found.route.path().values(segments)));
        }
        Endpoint other = match.other();
        if (other == null) {
            return refused(request, root, HttpException.notFound(null));
        }
        String allow = allow(match.allowed());
        if (request.method().equals("OPTIONS")) {
            Response options = Response.noContent().withHeader("allow", allow);
            return Chain.of(other.route.owner(), ignored -> options, bodies).handle(request);
        }
        return refused(request, other.route.owner(), new HttpException(405, null).withHeader("allow", allow));
    }

    private Response refused(Request request, Router router, HttpException why) {
        return Chain.of(router, new Refusal(why), bodies).handle(request);
    }

    private static String allow(SortedSet<String> methods) {
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** What stands where no route does. */
    private static final class Refusal implements RouteHandler {

        private final HttpException why;

        Refusal(HttpException why) {
            this.why = why;
        }

        @Override
        public Response handle(Request request) {
            throw why;
        }
    }
}
