package io.handrail.edge.js;

import io.handrail.edge.js.handlers.LabRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests with tokens, good ones and others. */
final class Tokens {

    private Tokens() {}

    static List<String> events(Random random, int count) throws Exception {
        KeyPair rsa = rsa();
        KeyPair ec = ec();
        byte[] secret = new byte[40];
        random.nextBytes(secret);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String algorithm = List.of("HS256", "RS256", "ES256").get(i % 3);
            String claims = "{\"sub\":\"ada\",\"exp\":" + (LabRequest.NOW + random.nextInt(200) - 60) + "}";
            String signed = part("{\"alg\":\"" + algorithm + "\"}") + "." + part(claims);
            byte[] data = signed.getBytes(StandardCharsets.US_ASCII);
            byte[] signature = i % 3 == 0
                    ? mac(secret, data)
                    : i % 3 == 1 ? sign("SHA256withRSA", rsa, data) : sign("SHA256withECDSAinP1363Format", ec, data);
            byte[] key =
                    i % 3 == 0 ? secret : (i % 3 == 1 ? rsa : ec).getPublic().getEncoded();
            StringBuilder token = new StringBuilder(
                    signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
            if (random.nextInt(3) == 0) {
                int at = random.nextInt(token.length());
                token.setCharAt(at, "aA.=-_ 0".charAt(random.nextInt(8)));
            }
            events.add(RandomEvents.lab("/jwt", algorithm, Base64.getEncoder().encodeToString(key), "Bearer " + token));
        }
        return events;
    }

    static String signing(String algorithm) throws Exception {
        KeyPair pair = algorithm.endsWith("RSA") ? rsa() : ec();
        byte[] privateKey = pair.getPrivate().getEncoded();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(privateKey.length >> 8);
        data.write(privateKey.length);
        data.write(privateKey);
        data.write(pair.getPublic().getEncoded());
        return RandomEvents.lab(
                "/hash", "sign:" + algorithm, Base64.getEncoder().encodeToString(data.toByteArray()), "");
    }

    private static KeyPair rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static KeyPair ec() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] mac(byte[] secret, byte[] data) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] sign(String algorithm, KeyPair pair, byte[] data) throws Exception {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(pair.getPrivate());
        signature.update(data);
        return signature.sign();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
