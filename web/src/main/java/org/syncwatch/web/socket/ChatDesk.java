package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.chat.boundary.Chat;
import org.syncwatch.chat.boundary.ChatPages;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.limits.boundary.TokenBuckets;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.client.ChatFetch;
import org.syncwatch.protocol.client.ChatWish;
import org.syncwatch.protocol.client.Typing;
import org.syncwatch.protocol.server.ChatEntries;
import org.syncwatch.protocol.server.ChatOutcome;
import org.syncwatch.protocol.server.ChatOutcome.Status;
import org.syncwatch.protocol.server.ChatPage;
import org.syncwatch.protocol.server.MemberTyping;
import org.syncwatch.room.boundary.Tickets.Admission;

/** Turns a browser's words about the chat into the domain's, and outcomes into answers. */
@ApplicationScoped
public class ChatDesk {

    private static final int SOCKETS_REMEMBERED = 20_000;

    private final Chat chat;
    private final ChatPages pages;
    private final Broadcast broadcast;
    private final TokenBuckets<UUID> asides;

    @Inject
    public ChatDesk(
            Chat chat,
            ChatPages pages,
            Broadcast broadcast,
            @ConfigProperty(name = "syncwatch.chat.asides-per-second") double asidesPerSecond) {
        this.chat = chat;
        this.pages = pages;
        this.broadcast = broadcast;
        this.asides = new TokenBuckets<>(asidesPerSecond, 2 * asidesPerSecond, SOCKETS_REMEMBERED, System::nanoTime);
    }

    void say(RoomSocket socket, ChatWish wish) {
        Optional<UUID> id = Uuids.read(wish.clientId());
        if (id.isEmpty()) {
            socket.answer(refused(wish.clientId(), "not_a_uuid", "This message has no proper id."));
            return;
        }
        Admission by = socket.admitted();
        Outcome outcome = chat.say(new Wish(by.room(), by.member(), id.get(), deed(wish)), by.account());
        socket.answer(answer(wish.clientId(), outcome));
    }

    /** What was missed, or the newest messages; to be asked for once the room's frames come to the socket. */
    ChatPage catchUp(UUID room, @Nullable Long lastNumber) {
        return pages.after(room, lastNumber);
    }

    /** A flood of questions is dropped; a client asks again when no answer comes. */
    void fetch(RoomSocket socket, ChatFetch asked) {
        if (asides.take(socket.id())) {
            UUID room = socket.admitted().room();
            ChatPage page =
                    asked.after() == null ? pages.before(room, asked.before()) : pages.after(room, asked.after());
            socket.answer(new ChatEntries(asked.after(), asked.before(), page));
        }
    }

    /** Nothing is stored and nobody is asked whether a guest may write, so of guests it is never told. */
    void typing(RoomSocket socket, Typing typing) {
        Admission by = socket.admitted();
        if (by.account() != null && asides.take(socket.id())) {
            broadcast.send(new Frame(
                    by.room(),
                    Frame.Kind.TYPING,
                    by.member().getMostSignificantBits(),
                    WireFormat.encode(new MemberTyping(by.member().toString(), typing.typing()))));
        }
    }

    private static Deed deed(ChatWish wish) {
        if (wish instanceof ChatWish.Post post) {
            return new Deed.Post(MessageText.of(post.text()), post.replyTo());
        }
        if (wish instanceof ChatWish.Edit edit) {
            return new Deed.Edit(edit.number(), MessageText.of(edit.text()));
        }
        if (wish instanceof ChatWish.Delete delete) {
            return new Deed.Delete(delete.number());
        }
        ChatWish.React react = (ChatWish.React) wish;
        return new Deed.React(react.number(), react.emoji(), react.on());
    }

    private static ChatOutcome refused(String clientId, String reason, String words) {
        return new ChatOutcome(clientId, Status.refused, null, reason, words, null);
    }

    private static ChatOutcome answer(String clientId, Outcome outcome) {
        if (outcome instanceof Outcome.Stored stored) {
            return new ChatOutcome(clientId, Status.posted, stored.message().revision(), null, null, null);
        }
        if (outcome instanceof Outcome.Repeated repeated) {
            return new ChatOutcome(clientId, Status.duplicate, repeated.number(), null, null, null);
        }
        if (outcome instanceof Outcome.Barred barred) {
            return refused(clientId, barred.rule().name(), barred.rule().words());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new ChatOutcome(
                    clientId,
                    Status.refused,
                    null,
                    refused.rule().code(),
                    refused.rule().words(),
                    refused.retryAfterMs());
        }
        return new ChatOutcome(
                clientId,
                Status.unavailable,
                null,
                "storage_unavailable",
                "The server cannot save anything right now.",
                null);
    }
}
