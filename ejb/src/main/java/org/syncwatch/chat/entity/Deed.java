package org.syncwatch.chat.entity;

import org.jspecify.annotations.Nullable;

/** What a member wants to do in a room's chat. */
public sealed interface Deed {

    /** Number of the message it is about, or null. */
    @Nullable
    Long target();

    /** @param replyTo number of the message this answers, or null */
    record Post(MessageText text, @Nullable Long replyTo) implements Deed {
        @Override
        public @Nullable Long target() {
            return replyTo;
        }
    }

    /** A change of a message that is there. */
    sealed interface Change extends Deed {

        long number();

        @Override
        default Long target() {
            return number();
        }
    }

    record Edit(long number, MessageText text) implements Change {}

    record Delete(long number) implements Change {}

    /** @param on whether the reaction is to be there or to be gone */
    record React(long number, String emoji, boolean on) implements Change {}
}
