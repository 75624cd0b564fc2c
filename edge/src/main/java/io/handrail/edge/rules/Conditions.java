package io.handrail.edge.rules;

import io.handrail.edge.Device;
import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.rules.internal.OnTheJvm;
import io.handrail.edge.text.Ascii;

/**
 * Conditions of rules, to be imported statically.
 *
 * <p>Paths are compared as the viewer sent them, percent-encoded: {@code /%61dmin} is not {@code /admin} here, though it may
 * be to an origin. So say what is open and refuse the rest, not the other way round.
 */
public final class Conditions {

    private Conditions() {}

    /** Always true. */
    public static Condition always() {
        return new Always();
    }

    /**
     * The path fits a template: {@code /blog/{year}/{slug}}, {@code /img/{name}.png}, {@code /docs/{rest*}}. A variable is at
     * least one character without a slash; {@code {rest*}} is everything that follows, if only nothing.
     *
     * @throws IllegalArgumentException if it is no template
     */
    public static Condition path(String template) {
        return new PathMatch(template);
    }

    /** The path begins with this text. {@code /admin} is the beginning of {@code /administrator} too. */
    public static Condition pathPrefix(String prefix) {
        return uri().startsWith(prefix);
    }

    /** The path ends with this text. */
    public static Condition pathSuffix(String suffix) {
        return uri().endsWith(suffix);
    }

    /** The path ends with a dot and one of these, such as {@code png}. */
    public static Condition extension(String first, String... others) {
        Condition any = pathSuffix('.' + first);
        for (String other : others) {
            any = any.or(pathSuffix('.' + other));
        }
        return any;
    }

    /** There is no dot behind the last slash of the path: it names no file. */
    public static Condition noExtension() {
        return new NoExtension();
    }

    /** The path without the query string, percent-encoded. */
    public static Value uri() {
        return new Uri();
    }

    /** The method is one of these, such as {@code GET}. */
    public static Condition method(String... methods) {
        return new Method().is(methods);
    }

    /** The host is one of these. */
    public static Condition host(String... hosts) {
        String[] lower = new String[hosts.length];
        for (int i = 0; i < hosts.length; i++) {
            lower[i] = Ascii.lower(hosts[i]);
        }
        return host().is(lower);
    }

    /** The {@code Host} header in lower case. At origin events it is the origin's host, unless a policy says otherwise. */
    public static Value host() {
        return new Host();
    }

    /** The address of the viewer, or of the proxy in front of it. */
    public static Value clientIp() {
        return new ClientIp();
    }

    /** A header of the request; the case of its name does not matter. Repeated ones are joined by a comma and a space. */
    public static Value header(String name) {
        return new HeaderValue(headerName(name));
    }

    /** A cookie of the request, as it was sent; the first one of this name. */
    public static Value cookie(String name) {
        OnTheJvm.run(() -> OnTheJvm.require(Ascii.isToken(name), "The name of a cookie must be a token of HTTP"));
        return new CookieValue(name);
    }

    /** A query parameter, decoded; the first one of this name. */
    public static Value query(String name) {
        return new QueryValue(name);
    }

    /** A header of the response, at response events. */
    public static Value responseHeader(String name) {
        return new ResponseHeaderValue(headerName(name));
    }

    /** The status of the response is one of these, at response events. A viewer response is never 400 or above. */
    public static Condition status(int... statuses) {
        String[] texts = new String[statuses.length];
        for (int i = 0; i < statuses.length; i++) {
            texts[i] = Integer.toString(statuses[i]);
        }
        return new Status().is(texts);
    }

    private static String headerName(String name) {
        OnTheJvm.run(() -> OnTheJvm.require(Ascii.isToken(name), "The name of a header must be a token of HTTP"));
        return Ascii.lower(name);
    }

    /**
     * The viewer's address belongs to one of these countries, two capital letters (ISO 3166-1). A cache or origin request
     * policy has to add {@code CloudFront-Viewer-Country}; a viewer request of Lambda@Edge never has it.
     */
    public static Condition country(String... countries) {
        return header("cloudfront-viewer-country").is(countries);
    }

    /** The device is of this kind, on the terms of {@link Device}; a policy has to add the headers. */
    public static Condition device(Device device) {
        Condition smartTv = is("smarttv");
        Condition tablet = is("tablet");
        Condition mobile = is("mobile");
        Condition desktop = is("desktop");
        return switch (device) {
            case SMART_TV -> smartTv;
            case TABLET -> tablet.and(smartTv.not());
            case MOBILE -> mobile.and(tablet.not()).and(smartTv.not());
            case DESKTOP -> desktop.and(mobile.not()).and(tablet.not()).and(smartTv.not());
            case UNKNOWN -> smartTv.not().and(tablet.not()).and(mobile.not()).and(desktop.not());
        };
    }

    private static Condition is(String device) {
        return header("cloudfront-is-" + device + "-viewer").is("true");
    }

    /** The viewer came by this protocol, {@code http} or {@code https}; a policy has to add the header. */
    public static Condition scheme(String scheme) {
        return header("cloudfront-forwarded-proto").is(scheme);
    }

    /** {@code Accept} names this media type itself, not with weight 0; {@code *}{@code /*} does not count. */
    public static Condition accepts(String mediaType) {
        return new Accepts(mediaType);
    }

    /**
     * Of the languages of a site, this one is the best for {@code Accept-Language}, as {@code AcceptLanguage.best} has it.
     * If no wish fits none of them is; let a rule without this condition follow.
     *
     * @param languages in lower case, such as {@code en} or {@code pt-br}; the same list in all rules of one choice
     */
    public static Condition prefersLanguage(String language, String... languages) {
        return new PrefersLanguage(language, languages);
    }

    /** The viewer is in this variant of an experiment. */
    public static Condition inVariant(Experiment experiment, String variant) {
        return new InVariant(experiment, variant);
    }

    /**
     * The key value store has this key; its value is then a variable of the rule.
     *
     * @param key a template, such as {@code {uri}} or {@code {header:x-tenant}}
     * @param variable a name of letters and digits
     */
    public static Condition keyValue(String key, String variable) {
        return new KeyValueLookup(key, variable);
    }

    /** The {@code Authorization} header has this user's password; add others with {@link BasicAuthCondition#with}. */
    public static BasicAuthCondition basicAuth(String user, String password) {
        return BasicAuthCondition.of(user, password);
    }

    /** {@code Authorization: Bearer} has a JSON Web Token of HS256 that {@code JwtVerifier} would take. */
    public static Token bearerToken(Secret secret) {
        return new Token(null, secret, null, null);
    }

    /** A cookie or a query parameter is a JSON Web Token of HS256 that {@code JwtVerifier} would take. */
    public static Token token(Value where, Secret secret) {
        return new Token(where, secret, null, null);
    }

    /** The request is a link that {@code SignedLinks} would take, of now and for this path and query string. */
    public static Condition signedLink(Secret secret) {
        return new SignedLink(secret);
    }
}
