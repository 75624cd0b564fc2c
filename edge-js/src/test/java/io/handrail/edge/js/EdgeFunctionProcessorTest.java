package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.js.internal.processor.EdgeFunctionProcessor;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told at compile time. */
class EdgeFunctionProcessorTest {

    private static final String HANDLER = " extends io.handrail.edge.ViewerRequestHandler {"
            + " public io.handrail.edge.ViewerRequestResult handle(io.handrail.edge.ViewerRequest r) { return r; } ";
    private static final String MARK = "package shop; @io.handrail.edge.js.EdgeFunction ";

    @TempDir
    Path folder;

    private List<String> errors(String... classes) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        for (String text : classes) {
            String name = text.replaceAll("(?s).*?class (\\w+).*", "$1");
            sources.add(
                    new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return text;
                        }
                    });
        }
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("--release", "17", "-d", folder.toString()), null, sources);
        task.setProcessors(List.of(new EdgeFunctionProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> one.getMessage(null))
                .toList();
    }

    @Test
    void aGoodHandlerGetsAnEntry() {
        assertThat(errors(MARK + "public class A" + HANDLER + "}")).isEmpty();
        assertThat(folder.resolve("io/handrail/edge/generated/EdgeMain.class")).exists();
    }

    @Test
    void anEntryMayHaveAnotherName() {
        assertThat(errors(
                        "package shop; @io.handrail.edge.js.EdgeFunction(entry = \"com.example.Images\") public class A"
                                + HANDLER + "}"))
                .isEmpty();
        assertThat(folder.resolve("com/example/Images.class")).exists();
    }

    @Test
    void anEventHasOneHandler() {
        assertThat(errors(MARK + "public class A" + HANDLER + "}", MARK + "public class B" + HANDLER + "}"))
                .singleElement()
                .asString()
                .contains("A is the handler for viewer-request events in io.handrail.edge.generated.EdgeMain already");
    }

    @Test
    void aClassThatIsNoHandlerIsRefused() {
        assertThat(errors(MARK + "public class A {}"))
                .singleElement()
                .asString()
                .contains("is for a class that extends ViewerRequestHandler, OriginRequestHandler");
    }

    @Test
    void anAbstractClassIsRefused() {
        assertThat(errors(MARK + "public abstract class A" + HANDLER + "}"))
                .singleElement()
                .asString()
                .contains("this one is abstract");
    }

    @Test
    void aClassThatNobodyElseSeesIsRefused() {
        assertThat(errors(MARK + "class A" + HANDLER + "}"))
                .singleElement()
                .asString()
                .contains("is for a public class");
        assertThat(errors("package shop; public class B { @io.handrail.edge.js.EdgeFunction " + "public class A"
                        + HANDLER + "} }"))
                .singleElement()
                .asString()
                .contains("is for a public class: top level, or static in public ones");
    }

    @Test
    void aConstructorWithParametersOnlyIsRefused() {
        assertThat(errors(MARK + "public class A" + HANDLER + " public A(int a) {} }"))
                .singleElement()
                .asString()
                .contains("needs a public constructor without parameters");
    }

    @Test
    void aConstructorThatThrowsCheckedExceptionsIsRefused() {
        assertThat(errors(MARK + "public class A" + HANDLER + " public A() throws java.io.IOException {} }"))
                .singleElement()
                .asString()
                .contains("throws no checked exception");
    }

    @Test
    void aClassInNoPackageIsRefused() {
        assertThat(errors("@io.handrail.edge.js.EdgeFunction public class A" + HANDLER + "}"))
                .singleElement()
                .asString()
                .contains("is for a class in a package");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThat(errors("package shop; @io.handrail.edge.js.EdgeFunction(entry = \"no name\") public class A"
                        + HANDLER + "}"))
                .singleElement()
                .asString()
                .contains("\"no name\" is no name of a class");
    }

    @Test
    void whoDoesNotUseItGetsNothing() {
        assertThat(errors("package shop; public class A" + HANDLER + "}")).isEmpty();
        assertThat(folder.resolve("io")).doesNotExist();
    }
}
