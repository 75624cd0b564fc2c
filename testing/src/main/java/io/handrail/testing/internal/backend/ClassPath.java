package io.handrail.testing.internal.backend;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Enumeration;

/** Finds out where classes come from, whatever class loader there is. */
final class ClassPath {

    private ClassPath() {}

    /** The jar or directory that has the class and this text in its name; an empty string if there is none. */
    static String entryOf(String className, String inName) {
        String file = className.replace('.', '/') + ".class";
        try {
            Enumeration<URL> found = ClassPath.class.getClassLoader().getResources(file);
            while (found.hasMoreElements()) {
                String entry = entry(found.nextElement(), file);
                if (entry.contains(inName)) {
                    return entry;
                }
            }
            return "";
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot find out where " + className + " is", e);
        }
    }

    private static String entry(URL url, String file) throws IOException, URISyntaxException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI()).toString();
        }
        String directory = url.toString();
        return Path.of(new URI(directory.substring(0, directory.length() - file.length())))
                .toString();
    }
}
