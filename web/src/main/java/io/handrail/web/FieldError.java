package io.handrail.web;

/**
 * What is wrong with one field of a body, in an answer's {@code errors}.
 *
 * @param pointer where, as a JSON pointer in a fragment: {@code #/lines/0/sku}; {@code #} is the whole body
 * @param detail what is wrong, for the one who sent it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#section-3">RFC 9457, section 3</a>
 */
public record FieldError(String pointer, String detail) {

    /**
     * With the field as it is written in code or in a JSON path: {@code lines[0].sku}, {@code $.lines[0].sku}, or empty for
     * the whole body.
     */
    public static FieldError of(String field, String detail) {
        StringBuilder pointer = new StringBuilder("#");
        boolean start = true;
        for (int i = field.startsWith("$") ? 1 : 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '.' || c == '[') {
                start = true;
            } else if (c != ']') {
                pointer.append(start ? "/" : "");
                start = false;
                // RFC 6901, section 3: these two are written so.
                pointer.append(c == '~' ? "~0" : c == '/' ? "~1" : String.valueOf(c));
            }
        }
        return new FieldError(pointer.toString(), detail);
    }
}
