package io.handrail.web.items;

/** The item is larger than DynamoDB's 400 KB; status 413. */
public final class ItemTooLargeException extends ItemStoreException {

    private static final long serialVersionUID = 1L;

    ItemTooLargeException(String message) {
        super(413, message);
    }
}
