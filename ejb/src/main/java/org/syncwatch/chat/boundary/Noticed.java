package org.syncwatch.chat.boundary;

import java.util.List;
import java.util.UUID;
import org.syncwatch.protocol.server.ChatMessage;

/** Notices that are about to be durable. */
public record Noticed(List<Entry> entries) {

    /** An entry of a room's log. */
    public record Entry(UUID room, ChatMessage message) {}
}
