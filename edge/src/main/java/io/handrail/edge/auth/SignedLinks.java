package io.handrail.edge.auth;

import io.handrail.edge.EdgeRequest;
import io.handrail.edge.QueryString;
import io.handrail.edge.auth.internal.ConstantTime;
import io.handrail.edge.auth.internal.HmacSha256;
import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Links that open for a while: the path, all query parameters and the time of expiry are signed with HMAC-SHA256, so that
 * nothing of them can be changed, added or taken away. The method and the host are not part of it: allow GET and HEAD
 * only, and use one key for one site. CloudFront's own signed URLs need no function; these need no CloudFront key pair,
 * and a server that knows the key makes them without AWS. Immutable.
 */
public final class SignedLinks {

    /** The query parameter with the time of expiry, in seconds since 1970. */
    public static final String EXPIRES = "expires";

    /** The query parameter with the signature, in Base64 for URLs; the last one. */
    public static final String SIGNATURE = "signature";

    /** What became of a link. */
    public enum Check {
        /** It is as it was signed, and its time has not come. */
        VALID,
        /** It is as it was signed, and its time is over. */
        EXPIRED,
        /** It was not signed with a key of ours, or was changed. */
        INVALID
    }

    private final List<byte[]> keys = new ArrayList<>();

    /**
     * Signs with a key.
     *
     * @param key 32 random bytes at least
     */
    public SignedLinks(byte[] key) {
        keys.add(HmacSha256.key(key));
    }

    private SignedLinks(List<byte[]> keys) {
        this.keys.addAll(keys);
    }

    /** The same, which also takes links that were signed with an older key, until those are over. */
    public SignedLinks accepting(byte[] olderKey) {
        SignedLinks wider = new SignedLinks(keys);
        wider.keys.add(HmacSha256.key(olderKey));
        return wider;
    }

    /**
     * Signs a link.
     *
     * @param target the path and the query string as a request will have them: percent-encoded, beginning with a slash
     * @param expires seconds since 1970
     * @return the path and the query string with the expiry and the signature
     */
    public String sign(String target, long expires) {
        int question = target.indexOf('?');
        String uri = question < 0 ? target : target.substring(0, question);
        QueryString query = question < 0 ? QueryString.empty() : QueryString.parse(target.substring(question + 1));
        if (!uri.startsWith("/") || target.indexOf('#') >= 0) {
            throw new IllegalArgumentException("A link is signed from its path on, without a fragment");
        }
        if (query.contains(EXPIRES) || query.contains(SIGNATURE) || expires < 0) {
            throw new IllegalArgumentException("A link gets its expiry and its signature here");
        }
        String signed = uri + '?' + query.plus(EXPIRES, Long.toString(expires));
        return signed + '&' + SIGNATURE + '=' + Base64.encodeUrl(HmacSha256.sign(keys.get(0), Utf8.encode(signed)));
    }

    /**
     * Checks the link that a request asks for.
     *
     * @param now seconds since 1970: {@code System.currentTimeMillis() / 1000}
     */
    public Check check(EdgeRequest request, long now) {
        int mark = request.querystring().lastIndexOf('&' + SIGNATURE + '=');
        if (mark < 0) {
            return Check.INVALID;
        }
        String signed = request.querystring().substring(0, mark);
        QueryString query = QueryString.parse(signed);
        List<String> expires = query.all(EXPIRES);
        if (expires.size() != 1 || query.contains(SIGNATURE)) {
            return Check.INVALID;
        }
        byte[] given;
        try {
            given = Base64.decodeUrl(request.querystring().substring(mark + SIGNATURE.length() + 2));
        } catch (IllegalArgumentException e) {
            return Check.INVALID;
        }
        byte[] data = Utf8.encode(request.uri() + '?' + signed);
        boolean valid = false;
        for (byte[] key : keys) {
            valid |= ConstantTime.equal(HmacSha256.sign(key, data), given);
        }
        if (!valid || !isTime(expires.get(0))) {
            return Check.INVALID;
        }
        return now < Long.parseLong(expires.get(0)) ? Check.VALID : Check.EXPIRED;
    }

    private static boolean isTime(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    /** The request without the two parameters, as the origin and the cache should see it. */
    public static QueryString withoutSignature(QueryString query) {
        return query.without(EXPIRES, SIGNATURE);
    }
}
