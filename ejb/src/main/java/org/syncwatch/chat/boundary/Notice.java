package org.syncwatch.chat.boundary;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a room and belongs into its log.
 *
 * @param member whom it is about, or null
 * @param name of that member, or of whoever did it
 * @param detail what cannot be told from the event, for example the new owner's name; mostly empty
 */
public record Notice(UUID room, Event event, @Nullable UUID member, String name, String detail) {

    public Notice(UUID room, Event event, @Nullable UUID member, String name) {
        this(room, event, member, name, "");
    }

    /** The name in lower case is what clients are told; they show those they do not know without words of their own. */
    public enum Event {
        JOINED,
        LEFT,
        KICKED,
        BANNED,
        UNBANNED,
        OWNER_CHANGED,
        OWNER_AWAY,
        ROLE_CHANGED,
        SETTINGS_CHANGED,
        INVITE_CHANGED,
        CHAT_RULES_CHANGED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
