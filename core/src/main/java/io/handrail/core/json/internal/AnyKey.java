package io.handrail.core.json.internal;

/** The keys of a map whose type is not declared; only for writing. */
final class AnyKey extends Scalar {

    @Override
    String what() {
        return "a text";
    }

    @Override
    Object fromText(String text) {
        return text;
    }

    @Override
    String toText(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (ScalarTypes.of(value.getClass().getName()) instanceof Scalar scalar) {
            return scalar.toText(value);
        }
        throw new Unwritable("a " + value.getClass().getName() + " cannot be the key of a JSON object");
    }
}
