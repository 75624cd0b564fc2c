package io.handrail.edge;

import io.handrail.edge.text.Base64;

/**
 * The body of a response that a function makes.
 *
 * @param encoding how {@code data} stands for the bytes
 * @param data the body
 */
public record ResponseBody(BodyEncoding encoding, String data) {

    /** Text, sent as UTF-8. */
    public static ResponseBody text(String text) {
        return new ResponseBody(BodyEncoding.TEXT, text);
    }

    /** Bytes, such as an image. */
    public static ResponseBody bytes(byte[] bytes) {
        return new ResponseBody(BodyEncoding.BASE64, Base64.encode(bytes));
    }

    /** Without the data, which may be about a person. */
    @Override
    public String toString() {
        return "ResponseBody[encoding=" + encoding + ", length=" + data.length() + "]";
    }
}
