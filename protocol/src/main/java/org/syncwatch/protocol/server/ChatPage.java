package org.syncwatch.protocol.server;

import java.util.List;

/**
 * A part of a room's chat.
 *
 * @param newest number of the log's newest entry
 * @param upTo whoever knew the log up to where the question began knows it up to here now; 0 for older messages, which say nothing of that
 * @param messages each once, as it is now: by revision when what came after a number was asked for, else by number, oldest first
 * @param older whether there are messages before these
 */
public record ChatPage(long newest, long upTo, List<ChatMessage> messages, boolean older, Rules rules) {

    /** @param slowModeSeconds how long somebody waits between two messages; 0 for not at all */
    public record Rules(int slowModeSeconds) {}
}
