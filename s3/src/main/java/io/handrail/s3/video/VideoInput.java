package io.handrail.s3.video;

import io.handrail.core.Environment;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What ffmpeg reads a video from: a file, or an address that it reads parts of. */
public final class VideoInput {

    /** So long may a server be silent. */
    private static final String SILENCE_MICROS = "15000000";

    /** Where systems keep the certificates they trust: Amazon Linux, Debian, Alpine. */
    private static final List<String> TRUSTED =
            List.of("/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/cert.pem");

    private final String argument;
    private final String protocols;

    private VideoInput(String argument, String protocols) {
        this.argument = argument;
        this.protocols = protocols;
    }

    /**
     * A file. What it is shows in its bytes; a name that has a meaning to ffmpeg (the {@code %03d} of a series of
     * pictures) may have it refused.
     */
    public static VideoInput file(Path file) {
        return new VideoInput("file:" + file.toAbsolutePath(), "file");
    }

    /**
     * An address, such as a pre-signed one of S3. ffmpeg reads what it needs: for a poster of a long video, little. An
     * {@code https} address is read by {@code https} alone, redirects included, and its server has to prove who it is: by
     * the certificates in the file that {@code SSL_CERT_FILE} names, else by the system's.
     *
     * @throws IllegalArgumentException if it is neither https nor http
     */
    public static VideoInput url(URI address) {
        String scheme = address.getScheme();
        if ("https".equals(scheme)) {
            return new VideoInput(address.toString(), "https,tls,tcp");
        }
        if ("http".equals(scheme)) {
            return new VideoInput(address.toString(), "http,tcp");
        }
        throw new IllegalArgumentException("A video is read from an https address, not from one of " + scheme);
    }

    boolean isRemote() {
        return !protocols.equals("file");
    }

    void addTo(List<String> command) {
        command.add("-protocol_whitelist");
        command.add(protocols);
        if (argument.startsWith("https:")) {
            // By default ffmpeg believes every server.
            command.add("-tls_verify");
            command.add("1");
            String trusted = Environment.get("SSL_CERT_FILE", systemsTrusted());
            if (!trusted.isEmpty()) {
                command.add("-ca_file");
                command.add(trusted);
            }
        }
        if (isRemote()) {
            command.add("-rw_timeout");
            command.add(SILENCE_MICROS);
        }
        command.add("-i");
        command.add(argument);
    }

    private static String systemsTrusted() {
        for (String file : TRUSTED) {
            if (new File(file).isFile()) {
                return file;
            }
        }
        return "";
    }

    /** What ffmpeg printed, without the address, which may hold a signature. */
    String withoutAddress(String printed) {
        return printed.replace(argument, "the video");
    }
}
