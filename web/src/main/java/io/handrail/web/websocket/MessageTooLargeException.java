package io.handrail.web.websocket;

/** A message is larger than API Gateway takes; nothing was sent. */
public final class MessageTooLargeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MessageTooLargeException(int bytes) {
        super("A message of a WebSocket API has at most 128 KB, not " + bytes
                + " bytes. Send it in parts, or its address");
    }
}
