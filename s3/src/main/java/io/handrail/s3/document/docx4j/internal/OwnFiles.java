package io.handrail.s3.document.docx4j.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;

/** Lets FOP read the document's own pictures and the fonts, and nothing else. */
final class OwnFiles implements ResourceResolver {

    private static final Set<String> OFFLINE = Set.of("file", "jar", "jrt");

    private final List<Path> directories;

    OwnFiles(List<Path> directories) {
        this.directories = directories;
    }

    /** For the whole process: no address can be asked, whoever tries. */
    static void disconnect() {
        URL.setURLStreamHandlerFactory(protocol -> OFFLINE.contains(protocol) ? null : new Refusal());
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        if ("file".equals(uri.getScheme()) && uri.getAuthority() == null) {
            Path file = Path.of(uri).toRealPath();
            if (directories.stream().anyMatch(file::startsWith)) {
                return new Resource(Files.newInputStream(file));
            }
        }
        throw new IOException("Only what is in the document itself is read, not " + uri);
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("Nothing is written to " + uri);
    }

    private static final class Refusal extends URLStreamHandler {
        @Override
        protected @Nullable URLConnection openConnection(URL url) throws IOException {
            throw new IOException("There is no network for " + url);
        }
    }
}
