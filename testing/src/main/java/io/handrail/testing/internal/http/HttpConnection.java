package io.handrail.testing.internal.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One client's connection: requests come and answers go, in turn. */
public final class HttpConnection {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** The next request, or null where the client has gone. */
    @Nullable
    HttpRequest read() throws IOException {
        String first = line();
        if (first == null || first.isEmpty()) {
            return null;
        }
        long arrived = System.nanoTime();
        int methodEnd = first.indexOf(' ');
        int targetEnd = first.lastIndexOf(' ');
        if (methodEnd < 0 || targetEnd <= methodEnd) {
            throw new IOException("Not an HTTP request line: " + first);
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = required(); !line.isEmpty(); line = required()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.merge(
                        line.substring(0, colon), line.substring(colon + 1).trim(), (a, b) -> a + "," + b);
            }
        }
        if ("100-continue".equalsIgnoreCase(headers.get("Expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return new HttpRequest(
                first.substring(0, methodEnd),
                first.substring(methodEnd + 1, targetEnd),
                Collections.unmodifiableMap(headers),
                body(headers),
                arrived);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            return chunks();
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return exactly(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = required();
            int extension = size.indexOf(';');
            int length = Integer.parseInt((extension < 0 ? size : size.substring(0, extension)).trim(), 16);
            if (length == 0) {
                while (!required().isEmpty()) {
                    // Trailers are of no interest here.
                }
                return body.toByteArray();
            }
            body.writeBytes(exactly(length));
            required();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The body ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String required() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("The request ended too early");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(b);
        }
        return null;
    }

    /** Answers the request, and keeps the connection. */
    public void write(int status, Map<String, String> headers, byte[] body) throws IOException {
        write(status, headers, body, body.length);
    }

    /** Answers with the first bytes of a body whose full length is announced all the same. */
    public void write(int status, Map<String, String> headers, byte[] body, int sent) throws IOException {
        StringBuilder head = new StringBuilder(128);
        head.append("HTTP/1.1 ").append(status).append(" \r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        // These have no body and may not announce one: RFC 9110, section 8.6.
        if (status != 204 && status != 304 && status >= 200) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream(head.length() + sent);
        message.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        message.write(body, 0, sent);
        // In one piece, so that no delayed acknowledgement can come between head and body.
        message.writeTo(out);
        out.flush();
    }

    /** Ends the connection with a TCP reset: the client sees "Connection reset". */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Ends the connection. */
    public void close() throws IOException {
        socket.close();
    }
}
