package io.handrail.s3.copy;

import org.jspecify.annotations.Nullable;

/** How the bytes come from the source to the target. */
interface Transfer {

    /**
     * All of the object.
     *
     * @param over the ETag of what is replaced; null if nothing may be there
     */
    void whole(CopyJob job, @Nullable String over);

    /**
     * A part of it.
     *
     * @return the part's ETag
     */
    String part(CopyJob job, String upload, Parts.Part part);
}
