package io.handrail.web.items;

/** Somebody else changed the item since it was read; status 409, or 412 where the version came in an {@code If-Match} header. */
public final class VersionConflictException extends ItemStoreException {

    private static final long serialVersionUID = 1L;

    VersionConflictException(String message) {
        super(409, message);
    }
}
