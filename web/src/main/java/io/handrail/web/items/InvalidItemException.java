package io.handrail.web.items;

/** A key or value that DynamoDB cannot hold; status 400. */
public final class InvalidItemException extends ItemStoreException {

    private static final long serialVersionUID = 1L;

    InvalidItemException(String message) {
        super(400, message);
    }
}
