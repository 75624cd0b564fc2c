package io.handrail.s3;

import io.handrail.core.Environment;

/**
 * Where what is made of an object is written: a bucket, and a pattern of keys in which {@code {key}} stands for the
 * object's own key, {@code {stem}} for its key without the ending of the file name, and {@code {name}} for the name of
 * what was made, such as {@code poster.jpg}.
 *
 * <p>With {@code {stem}}, {@code a.mov} and {@code a.mp4} share their keys; with {@code {key}} no two objects do.
 *
 * <p>A function must not be triggered by its own results. Which bucket has the uploads is known when the first event comes,
 * so {@link #requireNoCircle} is asked then; a function that knows it earlier asks {@link #outsideOf}. Both compare names: an
 * access point or an alias of the same bucket is another name, and there the mark that {@link S3Objects} leaves in results
 * ends the circle.
 *
 * @param bucket the bucket that is written to: its name, or the ARN of an access point
 * @param keys the pattern; if the bucket is also the one of the uploads it must begin with a prefix that no upload has, and
 *     without one the bucket must be another one
 */
public record OutputLocation(String bucket, String keys) {

    /**
     * From two variables.
     *
     * @param purpose what is written, as in "the bucket that previews are written to"
     * @throws IllegalStateException if the bucket is not set
     */
    public static OutputLocation fromEnvironment(
            String bucketVariable, String keysVariable, String defaultKeys, String purpose) {
        return new OutputLocation(
                Environment.require(bucketVariable, "the bucket that " + purpose + " are written to"),
                Environment.get(keysVariable, defaultKeys));
    }

    /** Refuses what cannot be a bucket, and a pattern that would give different things one key. */
    public OutputLocation {
        if (bucket.isBlank() || (bucket.indexOf('/') >= 0 && !bucket.startsWith("arn:"))) {
            throw new IllegalArgumentException("\"" + bucket + "\" is not the name of a bucket, which has no \"s3://\""
                    + " and no prefix with it; prefixes are for the pattern of keys");
        }
        if (!keys.contains("{key}") && !keys.contains("{stem}")) {
            throw new IllegalArgumentException("The pattern of keys \"" + keys
                    + "\" has neither {key} nor {stem}, so that all uploads would share their results");
        }
    }

    /** The key for something made of the object. */
    public String keyFor(String objectKey, String name) {
        int dot = objectKey.lastIndexOf('.');
        String stem = dot > objectKey.lastIndexOf('/') + 1 ? objectKey.substring(0, dot) : objectKey;
        StringBuilder key = new StringBuilder();
        int at = 0;
        for (int open = keys.indexOf('{'); open >= 0; open = keys.indexOf('{', at)) {
            key.append(keys, at, open);
            String value;
            if (keys.startsWith("{key}", open)) {
                value = objectKey;
            } else if (keys.startsWith("{stem}", open)) {
                value = stem;
            } else if (keys.startsWith("{name}", open)) {
                value = name;
            } else {
                key.append('{');
                at = open + 1;
                continue;
            }
            key.append(value);
            at = keys.indexOf('}', open) + 1;
        }
        return key.append(keys, at, keys.length()).toString();
    }

    /** What all keys begin with. */
    public String prefix() {
        int open = keys.indexOf('{');
        return open < 0 ? keys : keys.substring(0, open);
    }

    /** Whether the object lies where results are written, so that working on it would go round in circles. */
    public boolean holds(String objectBucket, String key) {
        return bucket.equals(objectBucket) && !prefix().isEmpty() && key.startsWith(prefix());
    }

    /**
     * This location, if results there can be told from uploads. For the constructor of a function that knows
     * where uploads are.
     *
     * @param uploadBucket the bucket whose events trigger the function
     * @param uploadPrefix what keys of uploads begin with, as in the filter of the bucket's notification; empty if anything
     * @throws IllegalArgumentException if uploads would lie under {@link #prefix()}
     */
    public OutputLocation outsideOf(String uploadBucket, String uploadPrefix) {
        if (bucket.equals(uploadBucket) && uploadPrefix.startsWith(prefix())) {
            throw new IllegalArgumentException("Uploads to s3://" + uploadBucket + "/" + uploadPrefix + " lie where"
                    + " results are written, s3://" + bucket + "/" + prefix()
                    + ", and cannot be told from them. Write to"
                    + " another bucket, or to keys with a prefix that no upload has");
        }
        return this;
    }

    /**
     * Refuses to write a result into the bucket of the object unless its key is under {@link #prefix()}: S3 would report
     * it like an upload, and the function would work on its own results without end.
     *
     * @throws IllegalStateException if it would
     */
    public void requireNoCircle(S3ObjectEvent object, String key) {
        if (bucket.equals(object.bucket()) && (prefix().isEmpty() || !key.startsWith(prefix()))) {
            throw new IllegalStateException("What is made of " + object.uri() + " would be s3://" + bucket + "/" + key
                    + ", in the bucket of the uploads, and trigger this function again. Write to another bucket, or to"
                    + " keys with a prefix that no upload has");
        }
    }
}
