package io.handrail.s3.batchops;

/**
 * What became of a task, for the job's report.
 *
 * @param text at most {@value #MAX_TEXT} characters, without line breaks and other control characters; longer ones are cut
 */
public record S3BatchResult(String taskId, ResultCode code, String text) {

    /** Characters of a text in the report. */
    public static final int MAX_TEXT = 1_024;

    /** Cleans the text. */
    public S3BatchResult {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_TEXT));
        for (int i = 0; i < text.length() && clean.length() < MAX_TEXT; i++) {
            char c = text.charAt(i);
            clean.append(Character.isISOControl(c) ? ' ' : c);
        }
        if (clean.length() > 0 && Character.isHighSurrogate(clean.charAt(clean.length() - 1))) {
            clean.setLength(clean.length() - 1);
        }
        text = clean.toString();
    }
}
