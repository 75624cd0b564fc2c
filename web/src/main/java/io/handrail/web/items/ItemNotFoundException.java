package io.handrail.web.items;

/** There is no item with this key (any more); status 404. */
public final class ItemNotFoundException extends ItemStoreException {

    private static final long serialVersionUID = 1L;

    ItemNotFoundException(String message) {
        super(404, message);
    }
}
