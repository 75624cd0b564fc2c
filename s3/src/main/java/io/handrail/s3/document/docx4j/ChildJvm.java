package io.handrail.s3.document.docx4j;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How to start another Java with the classes of this one. */
final class ChildJvm {

    /** HotSpot's, with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    /** Looked for, not loaded. */
    private static final List<String> NEEDED = List.of(
            "org/docx4j/convert/out/fo/renderers/FORendererApacheFOP.class",
            "org/glassfish/jaxb/runtime/v2/JAXBContextFactory.class");

    private static final String PROGRAM = "io.handrail.s3.document.docx4j.internal.Export";

    private ChildJvm() {}

    /** The program and its options, up to its main class. */
    static List<String> command() {
        for (String needed : NEEDED) {
            if (loader().getResource(needed) == null) {
                throw new IllegalStateException("The libraries of docx4j are not there: add org.docx4j:docx4j-export-fo"
                        + " and org.docx4j:docx4j-JAXB-ReferenceImpl to the function");
            }
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new IllegalStateException("There is no " + java + " to convert documents in a process of its own");
        }
        return List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                // Would be left in /tmp.
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                PROGRAM);
    }

    private static ClassLoader loader() {
        return ChildJvm.class.getClassLoader();
    }

    /** On Lambda a function's jars are in a loader of their own, below that of the class path. */
    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader loader = loader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    addFile(url, entries);
                }
            }
        }
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            // The process runs in a directory of its own.
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void addFile(URL url, Set<String> entries) {
        if (url.getProtocol().equals("file")) {
            try {
                entries.add(Path.of(new URI(url.toString())).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("The class path has the address " + url, e);
            }
        }
    }
}
