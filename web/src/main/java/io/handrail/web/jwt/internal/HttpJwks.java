package io.handrail.web.jwt.internal;

import io.handrail.web.jwt.JwksSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;

/** One GET with the JDK's client, bounded in time and size. The HTTP client of Java 11 costs a start far more classes. */
public final class HttpJwks implements JwksSource {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 2_000;
    private static final long TOTAL_NANOS = 5_000_000_000L;

    /** What API Gateway's own JWT authorizer takes: http-api-quotas.html. */
    private static final int MAX_BYTES = 150_000;

    @Override
    public byte[] fetch(URI jwks) throws IOException {
        long end = System.nanoTime() + TOTAL_NANOS;
        URLConnection opened = jwks.toURL().openConnection();
        if (!(opened instanceof HttpURLConnection connection)) {
            throw new IOException("The address of the keys, " + jwks + ", is not one of HTTP.");
        }
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", "application/json");
        boolean read = false;
        try {
            int status = connection.getResponseCode();
            if (status != 200) {
                throw new IOException(jwks + " answered with status " + status + ".");
            }
            byte[] document = read(connection.getInputStream(), jwks, end);
            read = true;
            return document;
        } finally {
            if (!read) {
                connection.disconnect(); // what was not read to its end cannot be used again
            }
        }
    }

    private static byte[] read(InputStream body, URI jwks, long end) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try (body) {
            for (int n = body.read(part); n >= 0; n = body.read(part)) {
                document.write(part, 0, n);
                if (document.size() > MAX_BYTES) {
                    throw new IOException(jwks + " answered with more than " + MAX_BYTES + " bytes.");
                }
                if (System.nanoTime() - end > 0) {
                    throw new IOException(jwks + " took longer than 5 seconds to answer.");
                }
            }
        }
        return document.toByteArray();
    }
}
