package org.syncwatch.chat.entity;

import java.util.UUID;

/**
 * A member's wish to change the chat.
 *
 * @param clientId chosen by the member's client; a message is stored once under it
 */
public record Wish(UUID room, UUID member, UUID clientId, Deed deed) {}
