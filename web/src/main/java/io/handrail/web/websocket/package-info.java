/**
 * WebSocket APIs of API Gateway: {@link io.handrail.web.websocket.WebSocketHandler} takes what clients send, {@link
 * io.handrail.web.websocket.Connections} sends to them, from any function.
 */
@NullMarked
package io.handrail.web.websocket;

import org.jspecify.annotations.NullMarked;
