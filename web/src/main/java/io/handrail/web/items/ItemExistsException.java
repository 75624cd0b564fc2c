package io.handrail.web.items;

/** There is an item with this key already; status 409. */
public final class ItemExistsException extends ItemStoreException {

    private static final long serialVersionUID = 1L;

    ItemExistsException(String message) {
        super(409, message);
    }
}
