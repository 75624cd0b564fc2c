package io.handrail.edge;

import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;

/**
 * The body of a request, as far as the function sees it. CloudFront sends it as Base64 and cuts it off behind 40 KB
 * (viewer request) or 1 MB (origin request). A body that is not replaced goes on whole, also where the function saw only
 * its beginning.
 *
 * @param inputTruncated whether CloudFront has cut it off
 * @param replace whether the request goes on with this body instead of the viewer's ({@code action}: {@code replace} or
 *     {@code read-only})
 * @param encoding how {@code data} stands for the bytes
 * @param data the body; not in {@link #toString()}
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-include-body-access.html">AWS: the
 *     request body</a>
 */
public record EdgeBody(boolean inputTruncated, boolean replace, BodyEncoding encoding, String data) {

    /** A body of text (as UTF-8) in place of the viewer's. */
    public static EdgeBody replaceByText(String text) {
        return new EdgeBody(false, true, BodyEncoding.TEXT, text);
    }

    /** A body of bytes in place of the viewer's. */
    public static EdgeBody replaceByBytes(byte[] bytes) {
        return new EdgeBody(false, true, BodyEncoding.BASE64, Base64.encode(bytes));
    }

    /**
     * The bytes.
     *
     * @throws IllegalArgumentException if the data says it is Base64 and is not
     */
    public byte[] bytes() {
        return encoding == BodyEncoding.BASE64 ? Base64.decode(data) : Utf8.encode(data);
    }

    /**
     * The bytes read as UTF-8; what is not UTF-8 becomes U+FFFD, as at the end of a body that was cut off.
     *
     * @throws IllegalArgumentException if the data says it is Base64 and is not
     */
    public String text() {
        return encoding == BodyEncoding.TEXT ? data : Utf8.decode(bytes());
    }

    @Override
    public String toString() {
        return "EdgeBody[inputTruncated=" + inputTruncated + ", replace=" + replace + ", encoding=" + encoding
                + ", length=" + data.length() + "]";
    }
}
