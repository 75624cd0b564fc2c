package io.handrail.web.items;

/**
 * What went wrong by the request's doing, not the store's. Messages are for people and repeat nothing out of the item.
 */
public abstract sealed class ItemStoreException extends RuntimeException
        permits InvalidCursorException,
                InvalidItemException,
                ItemExistsException,
                ItemNotFoundException,
                ItemTooLargeException,
                VersionConflictException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ItemStoreException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }
}
