package org.syncwatch.chat.entity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatMessage.Reaction;

/** Decides wishes about a room's chat: pure, so that every node decides alike. */
public final class ChatLaw {

    private static final long MS_PER_SECOND = 1_000;

    private ChatLaw() {}

    /**
     * @param writer who wishes, or null when they are no member of an open room
     * @param target the message the wish is about, or null
     * @param number the next one of the room's log
     */
    public static Outcome decide(
            Wish wish, @Nullable Writer writer, Scene scene, @Nullable ChatMessage target, long number) {
        if (writer == null) {
            return Outcome.Barred.NO_MEMBER;
        }
        if (wish.deed() instanceof Deed.Delete) {
            return change(wish, writer, scene, target, number);
        }
        if (writer.barred() != null) {
            return new Outcome.Barred(writer.barred());
        }
        return wish.deed() instanceof Deed.Post post
                ? post(wish, post, writer, scene, target, number)
                : change(wish, writer, scene, target, number);
    }

    private static Outcome post(
            Wish wish, Deed.Post post, Writer writer, Scene scene, @Nullable ChatMessage target, long number) {
        Optional<Refusal> flaw = post.text().flaw();
        if (flaw.isPresent()) {
            return new Outcome.Refused(flaw.get());
        }
        if (post.replyTo() != null && target == null) {
            return new Outcome.Refused(Refusal.UNKNOWN_MESSAGE);
        }
        long waitMs = slowModeLeftMs(writer, scene);
        if (waitMs > 0) {
            return new Outcome.Refused(Refusal.SLOW_MODE, waitMs);
        }
        return new Outcome.Stored(new ChatMessage(
                number,
                number,
                null,
                wish.member().toString(),
                writer.name(),
                post.text().text(),
                scene.mediaMs(),
                scene.epoch(),
                post.replyTo(),
                List.of(),
                scene.nowMs(),
                null,
                false,
                wish.clientId().toString()));
    }

    private static long slowModeLeftMs(Writer writer, Scene scene) {
        return writer.moderates() || writer.lastPostMs() == null
                ? 0
                : writer.lastPostMs() + scene.rules().slowModeSeconds() * MS_PER_SECOND - scene.nowMs();
    }

    private static Outcome change(Wish wish, Writer writer, Scene scene, @Nullable ChatMessage target, long number) {
        if (target == null || target.notice() != null) {
            return new Outcome.Refused(Refusal.UNKNOWN_MESSAGE);
        }
        boolean own = wish.member().toString().equals(target.memberId());
        if (wish.deed() instanceof Deed.Delete) {
            return own || writer.moderates()
                    ? changed(target, deleted(target, number))
                    : new Outcome.Refused(Refusal.NOT_YOURS_TO_DELETE);
        }
        if (target.deleted()) {
            return new Outcome.Refused(Refusal.DELETED);
        }
        if (wish.deed() instanceof Deed.React react) {
            return Reactions.flaw(target.reactions(), react)
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(
                            () -> changed(target, reacted(target, wish.member().toString(), react, number)));
        }
        if (!own) {
            return new Outcome.Refused(Refusal.NOT_YOURS);
        }
        MessageText text = ((Deed.Edit) wish.deed()).text();
        return text.flaw()
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> changed(target, edited(target, text, scene, number)));
    }

    /** A wish that changes nothing was fulfilled before: a retry, mostly. */
    private static Outcome changed(ChatMessage before, ChatMessage after) {
        return after.revision() == before.revision()
                ? new Outcome.Repeated(before.revision())
                : new Outcome.Stored(after);
    }

    private static ChatMessage deleted(ChatMessage message, long number) {
        return message.deleted() ? message : with(message, number, "", List.of(), message.editedAtServerTimeMs(), true);
    }

    private static ChatMessage edited(ChatMessage message, MessageText text, Scene scene, long number) {
        return text.text().equals(message.text())
                ? message
                : with(message, number, text.text(), message.reactions(), scene.nowMs(), false);
    }

    private static ChatMessage reacted(ChatMessage message, String member, Deed.React wish, long number) {
        List<Reaction> after = Reactions.after(message.reactions(), member, wish);
        return after.equals(message.reactions())
                ? message
                : with(message, number, message.text(), after, message.editedAtServerTimeMs(), false);
    }

    private static ChatMessage with(
            ChatMessage message,
            long revision,
            String text,
            List<Reaction> reactions,
            @Nullable Long editedMs,
            boolean deleted) {
        return new ChatMessage(
                message.number(),
                revision,
                null,
                message.memberId(),
                message.author(),
                text,
                message.mediaTimeMs(),
                message.epoch(),
                message.replyTo(),
                reactions,
                message.atServerTimeMs(),
                editedMs,
                deleted,
                message.clientId());
    }
}
