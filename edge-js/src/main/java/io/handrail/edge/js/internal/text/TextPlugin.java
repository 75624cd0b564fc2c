package io.handrail.edge.js.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Has TeaVM compile {@code a + b} of texts to JavaScript's own. TeaVM makes a {@code StringBuilder} of it, which copies
 * character by character and was most of a function's time. TeaVM finds this by {@code META-INF/services}; it runs in the
 * compiler.
 */
@After(JCLPlugin.class)
public final class TextPlugin implements TeaVMPlugin, BootstrapMethodSubstitutor {

    private static final ValueType TEXT = ValueType.object("java.lang.String");
    /** In a recipe, what stands for an argument. */
    private static final char ARGUMENT = 1;
    /** In a recipe, what stands for a constant text that has one of these two characters in it. */
    private static final char CONSTANT = 2;

    /** TeaVM makes it. */
    public TextPlugin() {}

    @Override
    public void install(TeaVMHost host) {
        String factory = "java.lang.invoke.StringConcatFactory";
        ValueType lookup = ValueType.object("java.lang.invoke.MethodHandles$Lookup");
        ValueType type = ValueType.object("java.lang.invoke.MethodType");
        ValueType callSite = ValueType.object("java.lang.invoke.CallSite");
        host.add(
                new MethodReference(
                        factory,
                        "makeConcatWithConstants",
                        lookup,
                        TEXT,
                        type,
                        TEXT,
                        ValueType.arrayOf(ValueType.object("java.lang.Object")),
                        callSite),
                this);
    }

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter emitter) {
        String recipe = site.getBootstrapArguments().get(0).getString();
        List<ValueEmitter> parts = new ArrayList<>();
        int arguments = 0;
        int constants = 0;
        for (int from = 0; from < recipe.length(); ) {
            int to = from + 1;
            if (recipe.charAt(from) == ARGUMENT) {
                ValueType type = site.getCalledMethod().parameterType(arguments);
                parts.add(text(type, site.getArguments().get(arguments++), emitter));
            } else if (recipe.charAt(from) == CONSTANT) {
                String constant = site.getBootstrapArguments().get(++constants).getString();
                parts.add(emitter.constant(constant));
            } else {
                while (to < recipe.length() && recipe.charAt(to) > CONSTANT) {
                    to++;
                }
                parts.add(emitter.constant(recipe.substring(from, to)));
            }
            from = to;
        }
        if (parts.size() == 1) { // which may be null, and has to become the text null
            parts.add(emitter.constant(""));
        }
        return together(parts, emitter);
    }

    /** Four at a time, as each call makes a text of Java. */
    private static ValueEmitter together(List<ValueEmitter> parts, ProgramEmitter emitter) {
        ValueEmitter text = parts.get(0);
        for (int at = 1; at < parts.size(); at += 3) {
            List<ValueEmitter> some = new ArrayList<>(List.of(text));
            some.addAll(parts.subList(at, Math.min(at + 3, parts.size())));
            text = emitter.invoke(Concat.class.getName(), "of", TEXT, some.toArray(new ValueEmitter[0]));
        }
        return text;
    }

    private static ValueEmitter text(ValueType type, ValueEmitter value, ProgramEmitter emitter) {
        if (type.equals(TEXT)) {
            return value;
        }
        boolean isNumber =
                type.equals(ValueType.INTEGER) || type.equals(ValueType.SHORT) || type.equals(ValueType.BYTE);
        if (isNumber || type.equals(ValueType.CHARACTER)) {
            ValueEmitter number = emitter.var(value.getVariable(), ValueType.INTEGER);
            return emitter.invoke(Concat.class.getName(), isNumber ? "number" : "character", TEXT, number);
        }
        ValueType as = type instanceof ValueType.Primitive ? type : ValueType.object("java.lang.Object");
        return emitter.invoke("java.lang.String", "valueOf", TEXT, emitter.var(value.getVariable(), as));
    }
}
