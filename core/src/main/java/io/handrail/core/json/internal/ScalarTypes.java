package io.handrail.core.json.internal;

import org.jspecify.annotations.Nullable;

/** The JDK's types that are one value in JSON, by name: naming the classes would load them. */
final class ScalarTypes {

    private ScalarTypes() {}

    /** Null where the type is none of them. */
    static @Nullable Binding of(String type) {
        return switch (type) {
            case "java.lang.String" -> new StringBinding();
            case "int", "java.lang.Integer" -> new IntegralBinding(32, type.equals("int"));
            case "long", "java.lang.Long" -> new IntegralBinding(64, type.equals("long"));
            case "short", "java.lang.Short" -> new IntegralBinding(16, type.equals("short"));
            case "byte", "java.lang.Byte" -> new IntegralBinding(8, type.equals("byte"));
            case "boolean", "java.lang.Boolean" -> new BooleanBinding(type.equals("boolean"));
            case "double", "java.lang.Double" -> new FloatingBinding(false, type.equals("double"));
            case "float", "java.lang.Float" -> new FloatingBinding(true, type.equals("float"));
            case "char", "java.lang.Character" -> new CharBinding(type.equals("char"));
            case "java.math.BigDecimal" -> new BigNumberBinding(false);
            case "java.math.BigInteger" -> new BigNumberBinding(true);
            case "java.lang.Object" -> new AnyBinding();
            case "java.lang.Void" -> new VoidBinding();
            case "[B" -> new Base64Binding();
            default -> TextBinding.covers(type) ? new TextBinding(type) : null;
        };
    }
}
