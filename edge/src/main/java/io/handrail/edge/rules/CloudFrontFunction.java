package io.handrail.edge.rules;

import io.handrail.edge.EventType;
import java.util.List;

/**
 * A printed function: ASCII, for the runtime {@code cloudfront-js-2.0}. If it looks something up, a key value store must be
 * associated with it.
 *
 * @param eventType the event it is for
 * @param code the source
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html">AWS:
 *     the runtime</a>
 */
public record CloudFrontFunction(EventType eventType, String code) {

    /**
     * The longest function, in bytes: 10 KB.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-functions">AWS:
     *     quotas</a>
     */
    public static final int LIMIT = 10_240;

    private static final int NAMED = 3;

    static CloudFrontFunction of(EventType event, String code, List<String> rules) {
        if (code.length() > LIMIT) {
            throw new IllegalStateException(tooLong(code.length(), rules));
        }
        return new CloudFrontFunction(event, code);
    }

    /** The length in bytes. */
    public int size() {
        return code.length();
    }

    private static String tooLong(int size, List<String> rules) {
        int ofRules = 0;
        for (String rule : rules) {
            ofRules += rule.length();
        }
        StringBuilder text = new StringBuilder("The function has ")
                .append(size)
                .append(" bytes, ")
                .append(size - LIMIT)
                .append(" more than the ")
                .append(LIMIT)
                .append(" that CloudFront takes. The rules have ")
                .append(ofRules)
                .append(" of them; the longest:");
        boolean[] named = new boolean[rules.size()];
        for (int i = 0; i < NAMED && i < rules.size(); i++) {
            int longest = -1;
            for (int rule = 0; rule < rules.size(); rule++) {
                if (!named[rule]
                        && (longest < 0
                                || rules.get(rule).length() > rules.get(longest).length())) {
                    longest = rule;
                }
            }
            named[longest] = true;
            text.append(i == 0 ? " rule " : ", rule ").append(longest + 1).append(" with ");
            text.append(rules.get(longest).length());
        }
        return text.append(". Put tables into the key value store, or bodies at an origin")
                .toString();
    }
}
