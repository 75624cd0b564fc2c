package io.handrail.edge.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Writes functions into files, for a build: {@code EdgeRulesPrinter com.example.SiteRules target/site.js}, the class being a
 * {@code Supplier<EdgeRules>} with a public constructor without arguments. On the JVM only.
 */
public final class EdgeRulesPrinter {

    private EdgeRulesPrinter() {}

    /**
     * Writes pairs of a class and a file, and says nothing.
     *
     * @param arguments class, file, class, file
     * @throws IllegalArgumentException if an argument is missing, or a class supplies no rules
     * @throws IllegalStateException if CloudFront would not take a function; it is not written then
     */
    public static void main(String... arguments) throws ReflectiveOperationException, IOException {
        if (arguments.length == 0 || arguments.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Arguments: a class that supplies EdgeRules and a file, or several pairs");
        }
        for (int i = 0; i < arguments.length; i += 2) {
            write(rules(arguments[i]).cloudFrontFunction(), Path.of(arguments[i + 1]));
        }
    }

    private static EdgeRules rules(String name) throws ReflectiveOperationException {
        Object supplier = Class.forName(name).getConstructor().newInstance();
        if (supplier instanceof Supplier<?> rules && rules.get() instanceof EdgeRules edgeRules) {
            return edgeRules;
        }
        throw new IllegalArgumentException(name + " is no Supplier<EdgeRules>");
    }

    /** Writes a function into a file, whose directories are made where they are missing. */
    public static void write(CloudFrontFunction function, Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.write(file, function.code().getBytes(StandardCharsets.US_ASCII));
    }
}
