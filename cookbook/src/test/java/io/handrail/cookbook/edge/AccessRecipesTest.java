package io.handrail.cookbook.edge;

import static io.handrail.cookbook.edge.At.answer;
import static io.handrail.cookbook.edge.At.get;
import static io.handrail.cookbook.edge.At.goesOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.auth.SignedLinks;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;

class AccessRecipesTest {

    private static final long NOW = 1_800_000_000;

    @Test
    void membersComeInWithATokenOfTheSignInService() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair key = generator.generateKeyPair();
        MembersOnly members = new MembersOnly(key.getPublic().getEncoded(), () -> NOW);
        String claims =
                "{\"iss\":\"https://login.example.com\",\"aud\":\"members\",\"sub\":\"ann@example.com\",\"exp\":";

        ViewerRequest member = get("/m").withHeader("Authorization", "Bearer " + token(key, claims + (NOW + 60) + "}"));
        assertThat(goesOn(members, member).header("x-member")).isEqualTo("ann%40example.com");
        ViewerRequest late = get("/m").withHeader("Authorization", "Bearer " + token(key, claims + (NOW - 60) + "}"));
        assertThat(answer(members, late).status()).isEqualTo(401);
        ViewerRequest pretender = get("/m").withHeader("X-Member", "ann%40example.com");
        assertThat(answer(members, pretender).header("www-authenticate")).startsWith("Bearer");
        assertThat(answer(new MembersOnly(), member).status()).isEqualTo(401);
    }

    private static String token(KeyPair key, String claims) throws GeneralSecurityException {
        String data =
                Base64.encodeUrl(Utf8.encode("{\"alg\":\"ES256\"}")) + "." + Base64.encodeUrl(Utf8.encode(claims));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.getPrivate());
        signature.update(Utf8.encode(data));
        return data + "." + Base64.encodeUrl(signature.sign());
    }

    @Test
    void downloadsOpenByTheirLinkAndForItsTimeOnly() {
        byte[] key = Utf8.encode("0123456789abcdef0123456789abcdef");
        PaidDownloads downloads = new PaidDownloads(key, () -> NOW);
        SignedLinks shop = new SignedLinks(key);
        ViewerRequest bought = get(shop.sign("/films/1.mp4?quality=hd", NOW + 60));
        assertThat(goesOn(downloads, bought).querystring()).isEqualTo("quality=hd");
        assertThat(answer(downloads, get(shop.sign("/films/1.mp4", NOW))).status())
                .isEqualTo(410);
        assertThat(answer(downloads, bought.withUri("/films/2.mp4")).status()).isEqualTo(403);
        assertThat(answer(downloads, get("/films/1.mp4")).status()).isEqualTo(403);
        assertThat(answer(downloads, ViewerRequest.of("DELETE", shop.sign("/films/1.mp4", NOW + 60)))
                        .status())
                .isEqualTo(405);
        assertThat(answer(new PaidDownloads(), bought).status()).isEqualTo(403);
    }
}
