package io.handrail.web.internal;

import java.util.List;

/**
 * The header {@code Accept-Encoding}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, section 12.5.3</a>
 */
public final class AcceptEncoding {

    private AcceptEncoding() {}

    /** Whether the client takes gzip, and not less than a body as it is. */
    public static boolean takesGzip(List<String> elements) {
        int gzip = -1;
        int any = -1;
        int identity = -1;
        for (String element : elements) {
            int quality = quality(element);
            switch (HeaderText.withoutParameters(element)) {
                case "gzip", "x-gzip" -> gzip = quality;
                case "*" -> any = quality;
                case "identity" -> identity = quality;
                default -> {}
            }
        }
        int effective = gzip >= 0 ? gzip : any;
        return effective > 0 && effective >= identity;
    }

    /** In thousandths; 0 where it cannot be understood. */
    private static int quality(String element) {
        String text = element.indexOf(';') < 0 ? null : HeaderText.parameter(element, "q");
        if (text == null) {
            return 1_000;
        }
        // RFC 9110, section 12.4.2: 0 or 1, a point, at most three digits.
        if (text.isEmpty() || text.length() > 5 || (text.charAt(0) != '0' && text.charAt(0) != '1')) {
            return 0;
        }
        int value = text.charAt(0) == '1' ? 1_000 : 0;
        if (text.length() > 1 && text.charAt(1) != '.') {
            return 0;
        }
        for (int i = 2, weight = 100; i < text.length(); i++, weight /= 10) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            value += (c - '0') * weight;
        }
        return value > 1_000 ? 0 : value;
    }
}
