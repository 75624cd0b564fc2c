package io.handrail.edge.rules;

import io.handrail.edge.auth.internal.HmacSha256;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import java.util.List;
import java.util.Random;

/** Makes JSON Web Tokens, good ones and others; none is near the end of its time. */
final class Tokens {

    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private final long now;

    Tokens(long now) {
        this.now = now;
    }

    long now() {
        return now;
    }

    static String signed(String header, String claims, String secret) {
        String text = Base64.encodeUrl(Utf8.encode(header)) + '.' + Base64.encodeUrl(Utf8.encode(claims));
        return text + '.' + Base64.encodeUrl(HmacSha256.sign(Utf8.encode(secret), Utf8.encode(text)));
    }

    String valid(String claims) {
        return signed(HEADER, "{\"exp\":" + (now + 1000) + claims + '}', RandomRules.SECRET);
    }

    String any(Random random) {
        String good = valid(",\"iss\":\"https://issuer/\",\"aud\":[\"x\",\"shop\"]");
        return switch (random.nextInt(14)) {
            case 0 -> good.substring(0, good.length() - 1);
            case 1 -> signed("{\"alg\":\"none\"}", "{\"exp\":" + (now + 1000) + '}', RandomRules.SECRET);
            case 2 ->
                signed("{\"alg\":\"HS256\",\"crit\":[\"x\"]}", "{\"exp\":" + (now + 1000) + '}', RandomRules.SECRET);
            case 3 -> signed(HEADER, "{\"exp\":" + (now - 1000) + '}', RandomRules.SECRET);
            case 4 -> signed(HEADER, "{\"exp\":\"" + (now + 1000) + "\"}", RandomRules.SECRET);
            case 5 ->
                signed(
                        HEADER,
                        Hostile.one(random, List.of("null", "[]", "1", "{}", "{\"exp\":null}")),
                        RandomRules.SECRET);
            case 6 -> valid(",\"nbf\":" + (now + 1000));
            case 7 -> valid(",\"nbf\":\"1\",\"iss\":\"https://issuer/\",\"aud\":\"shop\"");
            case 8 -> valid(",\"iss\":\"https://issuer/\",\"aud\":\"shop\",\"nbf\":null");
            case 9 -> valid(",\"iss\":\"https://other/\",\"aud\":\"other\"");
            case 10 -> good + '.';
            case 11 -> Hostile.one(random, List.of("", "..", "a.b.", ".b.c", "a..c", "-", "\u00fc.a.b"));
            case 12 -> good.replace(good.substring(good.lastIndexOf('.')), ".");
            default -> good;
        };
    }
}
