package io.handrail.edge.rules;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.Device;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.S3Origin;
import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.http.Cors;
import io.handrail.edge.http.SetCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes rules of all kinds, with names and texts that want to break out. Same seed, same rules, also in JavaScript: {@code
 * edge-js} compiles this class and has its rules made there.
 */
public final class RandomRules {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    static final Experiment EXPERIMENT =
            Experiment.named("ab").with("A", 30).with("B", 70).with("off", 0);

    static final Map<String, String> KEY_VALUES =
            Map.of("/old", "/moved/'\u00fc", "k", "/found", "1", "/one", "secret", SECRET);

    private static final List<String> PATHS = List.of(
            "/",
            "/old",
            "/blog/{year}/{slug}",
            "/img/{name}.png",
            "/a.b/{c}",
            "/{first}/{rest*}",
            "/docs/{rest*}",
            "/x-{id}$^/(y)",
            "/__proto__/{constructor}",
            "/[a]*+/{v}",
            "/{any*}");

    private static final List<String> DEVICES = List.of("MOBILE", "TABLET", "DESKTOP", "SMART_TV", "UNKNOWN");

    /** TeaVM's has the JDK's bits, and makes other numbers of them. */
    private static final class PlatformsRandom extends Random {

        private static final long serialVersionUID = 1;

        PlatformsRandom(long seed) {
            super(seed);
        }

        @Override
        public int nextInt(int bound) {
            return next(31) % bound;
        }

        @Override
        public boolean nextBoolean() {
            return next(1) != 0;
        }
    }

    private final Random random;
    private final EventType event;
    private final boolean inLambda;
    private final boolean lookups;
    private final boolean response;
    /** The variables of the rule at hand. */
    private final List<String> variables = new ArrayList<>();

    private RandomRules(Random random, EventType event, boolean inLambda, boolean lookups) {
        this.random = random;
        this.event = event;
        this.inLambda = inLambda;
        this.lookups = lookups;
        this.response = event == EventType.VIEWER_RESPONSE || event == EventType.ORIGIN_RESPONSE;
    }

    /** For a CloudFront Function. */
    static RandomRules ofFunction(Random random, boolean lookups, boolean response) {
        return new RandomRules(random, response ? EventType.VIEWER_RESPONSE : EventType.VIEWER_REQUEST, false, lookups);
    }

    /** For a handler of Lambda@Edge, with what stands for the key value store. */
    public static EdgeRules inLambda(long seed, EventType event) {
        return new RandomRules(new PlatformsRandom(seed), event, true, true)
                .rules()
                .withKeyValues(KEY_VALUES::get);
    }

    EdgeRules rules() {
        Rule[] rules = new Rule[1 + random.nextInt(5)];
        for (int i = 0; i < rules.length; i++) {
            variables.clear();
            Condition condition = conditions();
            Action[] actions = new Action[1 + random.nextInt(3)];
            for (int j = 0; j < actions.length; j++) {
                actions[j] = response ? responseAction() : requestAction();
            }
            rules[i] = Rule.when(condition).then(actions);
        }
        return switch (event) {
            case VIEWER_REQUEST -> EdgeRules.viewerRequest(rules);
            case ORIGIN_REQUEST -> EdgeRules.originRequest(rules);
            case ORIGIN_RESPONSE -> EdgeRules.originResponse(rules);
            case VIEWER_RESPONSE -> EdgeRules.viewerResponse(rules);
        };
    }

    /** Path, lookup and others, all of which must be true; the first two give variables. */
    private Condition conditions() {
        Condition all = Conditions.always();
        if (random.nextInt(3) == 0) {
            all = all.and(condition(2));
        }
        if (random.nextInt(2) == 0) {
            String path = Hostile.one(random, PATHS);
            all = all.and(Conditions.path(path));
            addVariables(path);
        }
        if (lookups && random.nextInt(2) == 0) {
            all = all.and(Conditions.keyValue(
                    Hostile.one(random, List.of("{uri}", "k", "{query:a}", "{header:x-a}")), "found"));
            variables.add("found");
        }
        if (random.nextInt(2) == 0) {
            all = all.and(condition(2));
        }
        return all;
    }

    private void addVariables(String path) {
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', open + 1)) {
            String name = path.substring(open + 1, path.indexOf('}', open));
            variables.add(name.endsWith("*") ? name.substring(0, name.length() - 1) : name);
        }
    }

    private Condition condition(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            Condition left = condition(depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> left.not();
                case 1 -> left.or(condition(depth - 1));
                default -> left.and(condition(depth - 1));
            };
        }
        return switch (random.nextInt(response ? 15 : 13)) {
            case 0 -> value().present();
            case 1 -> value().is(Hostile.value(random));
            case 2 -> value().is(Hostile.value(random), Hostile.value(random), "A");
            case 3 -> value().contains(Hostile.notEmpty(random));
            case 4 -> value().startsWith(Hostile.notEmpty(random));
            case 5 -> value().endsWith(Hostile.notEmpty(random));
            case 6 -> Conditions.noExtension();
            case 7 -> Conditions.accepts(Hostile.one(random, List.of("image/webp", "image/avif")));
            case 8 -> Conditions.prefersLanguage("de", "en", "de", "pt-br");
            case 9 -> Conditions.inVariant(EXPERIMENT, Hostile.one(random, List.of("A", "B", "off")));
            case 10 ->
                inLambda && event.isViewerEvent()
                        ? Conditions.clientIp().is("192.0.2.1")
                        : Conditions.device(Device.valueOf(Hostile.one(random, DEVICES)));
            case 11 -> Conditions.method("GET", "HEAD").or(Conditions.pathPrefix("/blog/"));
            case 12 -> secured();
            case 13 -> Conditions.status(200, 304);
            default -> Conditions.responseHeader(Hostile.header(random)).present();
        };
    }

    private Condition secured() {
        Secret secret = lookups && random.nextBoolean() ? Secret.ofKey("secret") : Secret.ofText(SECRET);
        return switch (random.nextInt(4)) {
            case 0 -> Conditions.basicAuth("ann", "pass'word").with("bob", "ü");
            case 1 -> Conditions.bearerToken(secret).withIssuer("https://issuer/");
            case 2 -> Conditions.token(Conditions.query("jwt"), secret).withAudience("shop");
            default -> Conditions.signedLink(secret);
        };
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> Conditions.cookie(Hostile.header(random));
            case 1 -> Conditions.query(Hostile.value(random));
            case 2 -> Conditions.uri();
            case 3 -> Conditions.host();
            default -> Conditions.header(Hostile.header(random));
        };
    }

    private Action requestAction() {
        return switch (random.nextInt(17)) {
            case 0 -> Actions.redirect(301, target());
            case 1 -> Actions.redirect(302, target()).keepingQuery();
            case 2 ->
                Actions.respond(EdgeResponse.of(403, "text/html", Hostile.value(random))
                        .withHeader("X-Why", Hostile.value(random))
                        .plusHeader("Set-Cookie", SetCookie.of("a", "b").toString()));
            case 3 -> Actions.rewrite(path());
            case 4 -> Actions.appendIndex("index.html");
            case 5 -> Actions.replaceSuffix(".png", ".webp");
            case 6 -> Actions.setRequestHeader(Hostile.settable(random), text());
            case 7 -> Actions.removeRequestHeader(Hostile.settable(random));
            case 8 -> Actions.keepQuery("a", Hostile.value(random));
            case 9 -> Actions.dropQuery("a", Hostile.value(random));
            case 10 -> Actions.setQuery(Hostile.value(random), text());
            case 11 -> Actions.normalizeQuery();
            case 12 -> origin();
            case 13 -> Actions.setRequestCookie(cookie(), "v1" + reference());
            case 14 -> Actions.removeRequestCookie(cookie());
            case 15 -> Actions.answerPreflight(cors());
            default -> random.nextInt(4) == 0 ? Actions.stop() : Actions.setRequestHeader("X-Seen", "{uri}");
        };
    }

    private Action origin() {
        if (!inLambda && random.nextBoolean()) {
            return Actions.selectOriginById(Hostile.notEmpty(random));
        }
        return inLambda && event != EventType.ORIGIN_REQUEST ? Actions.stop() : selected();
    }

    private Action selected() {
        SelectOrigin bucket = Actions.selectOrigin(S3Origin.of("b.s3.us-east-1.amazonaws.com", "us-east-1"));
        SelectOrigin server = Actions.selectOrigin(CustomOrigin.https("b.example.com"));
        return switch (random.nextInt(inLambda ? 2 : 5)) {
            case 0 -> bucket;
            case 1 -> server;
            case 2 -> server.withAccessControl(OriginAccessControl.of("lambda"));
            case 3 -> bucket.withAccessControl(OriginAccessControl.of("s3").withSigningBehavior("no-override"));
            default -> bucket.withAccessControl(OriginAccessControl.none());
        };
    }

    private String cookie() {
        return Hostile.one(random, List.of("ab", "X-A", "constructor", "toString", "origin"));
    }

    private Cors cors() {
        Cors cors = Cors.of("https://app.example.com", "https://b.example.com").withMethods("GET", "PUT");
        return switch (random.nextInt(4)) {
            case 0 -> Cors.ofAnyOrigin();
            case 1 -> cors.withCredentials();
            case 2 -> cors.withHeaders("X-A", "Content-Type").withMaxAge(600);
            default -> cors.withExposedHeaders("X-A", "ETag");
        };
    }

    private Action responseAction() {
        return switch (random.nextInt(10)) {
            case 0 -> Actions.setResponseHeader(Hostile.settable(random), text());
            case 1 -> Actions.removeResponseHeader(Hostile.settable(random));
            case 2 -> Actions.allowOrigins("https://app.example.com", "https://b.example.com");
            case 3 -> Actions.setCookie(SetCookie.of(Hostile.settable(random), "v1"));
            case 4 -> Actions.keepVariant(EXPERIMENT);
            case 5 -> Actions.cacheControl("no-store");
            case 6 -> Actions.allowOrigins(cors());
            case 7 ->
                inLambda && event.isViewerEvent()
                        ? Actions.stop()
                        : Actions.setStatus(random.nextBoolean() ? 200 : 403);
            case 8 ->
                inLambda && event.isViewerEvent()
                        ? Actions.stop()
                        : random.nextBoolean()
                                ? Actions.removeBody()
                                : Actions.setBody("text/plain", Hostile.value(random));
            default -> random.nextInt(4) == 0 ? Actions.stop() : Actions.setResponseHeader("X-Seen", "{uri}");
        };
    }

    private String path() {
        return Hostile.one(random, List.of("/new", "{uri}", "/")) + reference();
    }

    private String target() {
        String start = Hostile.one(
                random,
                List.of("/new", "{uri}", "/", "https://x.example{uri}", "https://{host}{uri}", "https://x.example/"));
        return start + reference() + Hostile.one(random, List.of("", "end", "?x=y"));
    }

    private String reference() {
        if (!variables.isEmpty() && random.nextBoolean()) {
            return '{' + variables.get(random.nextInt(variables.size())) + '}';
        }
        return Hostile.one(random, List.of("", "{query:a}", "{header:x-a}", "{cookie:ab}", "{ip}"));
    }

    private String text() {
        return Hostile.value(random) + reference() + Hostile.one(random, List.of("", "{\"json\":1}", "{", "}"));
    }
}
