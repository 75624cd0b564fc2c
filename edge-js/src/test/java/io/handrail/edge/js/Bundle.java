package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.js.internal.processor.EdgeFunctionProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Handlers of the test sources, compiled in the way a user's build does it: processor first, then TeaVM. */
final class Bundle {

    private static final Path SOURCES = Path.of("src/test/java/io/handrail/edge/js/handlers");

    private Bundle() {}

    /** The folder with {@code index.mjs}, which also has what javac made. */
    static Path of(String name, String... handlers) {
        return of(name, List.of(), handlers);
    }

    /** The same with further sources. */
    static Path of(String name, List<Path> further, String... handlers) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "bundles", name));
            javac(Files.createDirectories(folder.resolve("classes")), further, handlers);
            teavm(folder);
            Path bundle = folder.resolve("index.mjs");
            System.out.printf("[edge-js] bundle %s: %,d bytes%n", name, Files.size(bundle));
            return bundle;
        } catch (IOException | TeaVMToolException e) {
            throw new AssertionError(e);
        }
    }

    private static void javac(Path classes, List<Path> further, String... handlers) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        List<Path> sources = new ArrayList<>(further);
        for (String handler : handlers) {
            sources.add(SOURCES.resolve(handler + ".java"));
        }
        var task = compiler.getTask(
                null,
                files,
                null,
                List.of("--release", "17", "-Xlint:all,-processing", "-Werror", "-d", classes.toString()),
                null,
                files.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(List.of(new EdgeFunctionProcessor()));
        assertThat(task.call()).as("javac").isTrue();
    }

    private static void teavm(Path folder) throws TeaVMToolException {
        List<File> classPath = new ArrayList<>();
        classPath.add(folder.resolve("classes").toFile());
        for (String entry : Pattern.compile(File.pathSeparator).split(System.getProperty("java.class.path"))) {
            if (!entry.endsWith("test-classes")) {
                classPath.add(new File(entry));
            }
        }
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.ES2015);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        tool.setMainClass(EdgeFunction.ENTRY);
        tool.setClassPath(classPath);
        tool.setTargetDirectory(folder.toFile());
        tool.setTargetFileName("index.mjs");
        tool.generate();
        List<String> problems = new ArrayList<>();
        for (Problem problem : tool.getProblemProvider().getProblems()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            problems.add(text.getText());
        }
        assertThat(problems).isEmpty();
    }
}
