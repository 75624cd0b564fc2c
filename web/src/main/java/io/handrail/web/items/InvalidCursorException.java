package io.handrail.web.items;

/** A cursor that this store did not make for this query and its user; status 400. */
public final class InvalidCursorException extends ItemStoreException {

    private static final long serialVersionUID = 1L;

    InvalidCursorException(String message) {
        super(400, message);
    }
}
