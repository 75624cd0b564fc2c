package io.handrail.s3.image.codec.internal.webp;

import io.handrail.s3.image.codec.WebpUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Unpacks a native library and loads it. Each process unpacks into a directory of its own, which no one else can write to,
 * and takes it away again once the library is loaded: nothing is left to be trusted, shared or cleaned up.
 */
final class LibraryFile {

    private static final String ROOT = "/META-INF/io.handrail.s3/native/";

    private LibraryFile() {}

    /** Throws {@link WebpUnavailableException} if that is not possible. */
    static void load() {
        load(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static void load(String os, String arch) {
        String resource = resource(os, arch);
        try (InputStream in = LibraryFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new WebpUnavailableException(
                        "WebP cannot be written here: there is no libwebp for " + os + " on " + arch + advice(os),
                        null);
            }
            unpack(in, resource.substring(resource.lastIndexOf('/') + 1));
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new WebpUnavailableException(
                    "WebP cannot be written here: libwebp for " + os + " on " + arch + " cannot be loaded: "
                            + e.getMessage(),
                    e);
        }
    }

    private static String advice(String os) {
        return os.startsWith("Linux")
                ? ""
                : " on the class path; add handrail-s3 with the classifier \"desktop\", in test scope";
    }

    /** Where the library of a platform is, if there is one. */
    static String resource(String os, String arch) {
        String processor = arch.toLowerCase(Locale.ROOT).equals("amd64") ? "x86_64" : arch;
        if (os.startsWith("Windows")) {
            return ROOT + "Windows/" + processor + "/webp-imageio.dll";
        }
        return os.startsWith("Mac")
                ? ROOT + "Mac/" + processor + "/libwebp-imageio.dylib"
                : ROOT + os + "/" + processor + "/libwebp-imageio.so";
    }

    private static void unpack(InputStream in, String name) throws IOException {
        // For its owner only, where the file system knows that.
        Path directory = Files.createTempDirectory("handrail-webp");
        Path file = directory.resolve(name);
        try {
            Files.copy(in, file);
            System.load(file.toString());
        } finally {
            remove(file);
            remove(directory);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Windows keeps a library that is in use.
            path.toFile().deleteOnExit();
        }
    }
}
