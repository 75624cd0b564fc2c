package io.handrail.s3.video;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What ffmpeg reads a video from: a file, or an address that it reads parts of. */
public final class VideoInput {

    /** So long may a server be silent. */
    private static final String SILENCE_MICROS = "15000000";

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
     * {@code https} address is read by {@code https} alone, redirects included.
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
        if (isRemote()) {
            command.add("-rw_timeout");
            command.add(SILENCE_MICROS);
        }
        command.add("-i");
        command.add(argument);
    }

    /** What ffmpeg printed, without the address, which may hold a signature. */
    String withoutAddress(String printed) {
        return printed.replace(argument, "the video");
    }
}
