package org.syncwatch.protocol.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** A wish to change the room's chat; each is answered by exactly one outcome. */
public sealed interface ChatWish extends ClientMessage {

    /** UUID chosen by the client; a retry with the same id is never done twice. */
    String clientId();

    /**
     * Says something.
     *
     * @param text at most 2,000 characters
     * @param replyTo number of the message this answers, or null
     */
    record Post(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String clientId,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String text,

            @Nullable Long replyTo)
            implements ChatWish {}

    /** Says it otherwise; only who wrote a message may. */
    record Edit(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String clientId,

            @JsonProperty(required = true) long number,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String text)
            implements ChatWish {}

    /** Takes a message back: one's own, or anybody's for those who moderate. */
    record Delete(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String clientId,

            @JsonProperty(required = true) long number)
            implements ChatWish {}

    /** @param on whether the reaction is to be there or to be gone */
    record React(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String clientId,

            @JsonProperty(required = true) long number,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String emoji,

            @JsonProperty(required = true) boolean on)
            implements ChatWish {}
}
