package org.syncwatch.chat.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncwatch.protocol.server.Refusal.account_needed;
import static org.syncwatch.protocol.server.Refusal.not_a_member;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatMessage.Reaction;
import org.syncwatch.protocol.server.ChatPage.Rules;
import org.syncwatch.protocol.server.Roster.Role;

class ChatLawTest {

    private static final UUID ROOM = new UUID(0, 1);
    private static final UUID ADA = new UUID(0, 2);
    private static final UUID BOB = new UUID(0, 3);
    private static final long NOW = 1_000_000;
    private static final Scene SCENE = scene(0);

    private final Writer owner = new Writer("ada", Role.owner, null, null);
    private final Writer participant = new Writer("bob", Role.participant, null, null);

    @Test
    void aMessageGetsTheNextNumberAndTheFilmsPosition() {
        ChatMessage said = stored(decide(ADA, new Deed.Post(MessageText.of("hello"), null), owner, SCENE, null));

        assertThat(said)
                .extracting(ChatMessage::number, ChatMessage::revision, ChatMessage::mediaTimeMs, ChatMessage::author)
                .containsExactly(7L, 7L, 5_000L, "ada");
    }

    @Test
    void whomTheRoomKeepsFromWritingReadsAndTakesBackWhatIsTheirs() {
        Writer silent = new Writer("gus", Role.guest, account_needed, null);
        Outcome barred = new Outcome.Barred(account_needed);

        assertThat(decide(BOB, new Deed.Post(MessageText.of("hello"), null), silent, SCENE, null))
                .isEqualTo(barred);
        assertThat(decide(BOB, new Deed.Edit(3, MessageText.of("hello")), silent, SCENE, by(BOB)))
                .isEqualTo(barred);
        assertThat(decide(BOB, new Deed.React(3, "👍", true), silent, SCENE, by(ADA)))
                .isEqualTo(barred);
        assertThat(decide(BOB, new Deed.Delete(3), silent, SCENE, by(BOB))).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void whoIsNoMemberMayDoNothing() {
        assertThat(decide(BOB, new Deed.Delete(3), null, SCENE, by(BOB))).isEqualTo(new Outcome.Barred(not_a_member));
    }

    @Test
    void slowModeSaysWhenToTryAgainAndDoesNotBindModerators() {
        Deed hello = new Deed.Post(MessageText.of("hello"), null);
        Outcome outcome = decide(BOB, hello, new Writer("bob", Role.participant, null, NOW - 3_000), scene(10), null);

        assertThat(outcome).isEqualTo(new Outcome.Refused(Refusal.SLOW_MODE, 7_000L));
        assertThat(decide(ADA, hello, new Writer("ada", Role.owner, null, NOW - 3_000), scene(10), null))
                .isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void onlyWhoWroteAMessageEditsIt() {
        Deed edit = new Deed.Edit(3, MessageText.of("otherwise"));

        assertThat(refusal(decide(BOB, edit, owner, SCENE, by(ADA)))).isEqualTo(Refusal.NOT_YOURS);
        ChatMessage edited = stored(decide(ADA, edit, participant, SCENE, by(ADA)));
        assertThat(edited.text()).isEqualTo("otherwise");
        assertThat(edited.editedAtServerTimeMs()).isEqualTo(NOW);
        assertThat(edited.number()).isEqualTo(3);
        assertThat(edited.revision()).isEqualTo(7);
    }

    @Test
    void aDeletedMessageKeepsNothingAndTakesNothingMore() {
        ChatMessage deleted = stored(decide(BOB, new Deed.Delete(3), owner, SCENE, by(ADA)));

        assertThat(deleted)
                .extracting(ChatMessage::text, ChatMessage::reactions, ChatMessage::deleted)
                .containsExactly("", List.of(), true);
        assertThat(decide(ADA, new Deed.Delete(3), participant, SCENE, deleted)).isEqualTo(new Outcome.Repeated(7));
        assertThat(refusal(decide(ADA, new Deed.React(3, "👍", true), owner, SCENE, deleted)))
                .isEqualTo(Refusal.DELETED);
        assertThat(refusal(decide(ADA, new Deed.Edit(3, MessageText.of("back")), owner, SCENE, deleted)))
                .isEqualTo(Refusal.DELETED);
    }

    @Test
    void aParticipantDeletesOnlyWhatIsTheirs() {
        assertThat(refusal(decide(BOB, new Deed.Delete(3), participant, SCENE, by(ADA))))
                .isEqualTo(Refusal.NOT_YOURS_TO_DELETE);
        assertThat(decide(ADA, new Deed.Delete(3), participant, SCENE, by(ADA))).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void aReactionIsThereOnceAndGoesAgain() {
        ChatMessage liked = stored(decide(BOB, new Deed.React(3, "❤️", true), participant, SCENE, by(ADA)));
        assertThat(liked.reactions()).containsExactly(new Reaction("❤️", List.of(BOB.toString())));

        assertThat(decide(BOB, new Deed.React(3, "❤️", true), participant, SCENE, liked))
                .isEqualTo(new Outcome.Repeated(7));
        ChatMessage both = stored(decide(ADA, new Deed.React(3, "❤️", true), owner, SCENE, liked));
        assertThat(both.reactions()).containsExactly(new Reaction("❤️", List.of(BOB.toString(), ADA.toString())));
        ChatMessage one = stored(decide(BOB, new Deed.React(3, "❤️", false), participant, SCENE, both));
        assertThat(one.reactions()).containsExactly(new Reaction("❤️", List.of(ADA.toString())));
        assertThat(stored(decide(ADA, new Deed.React(3, "❤️", false), owner, SCENE, one))
                        .reactions())
                .isEmpty();
    }

    @Test
    void aReactionIsAnEmoji() {
        for (String odd : List.of("", "lol", "👍 ", "<b>", "👍".repeat(13), "\u200d")) {
            assertThat(refusal(decide(ADA, new Deed.React(3, odd, true), owner, SCENE, by(ADA))))
                    .as(odd)
                    .isEqualTo(Refusal.NOT_AN_EMOJI);
        }
        for (String emoji : List.of("👍", "👍🏽", "❤️", "👨‍👩‍👧", "🏳️‍🌈", "🇮🇩")) {
            assertThat(decide(ADA, new Deed.React(3, emoji, true), owner, SCENE, by(ADA)))
                    .as(emoji)
                    .isInstanceOf(Outcome.Stored.class);
        }
    }

    @Test
    void aMessageTakesSoManyKindsOfReactions() {
        List<Reaction> twenty = IntStream.range(0, 20)
                .mapToObj(at -> new Reaction(Character.toString(0x1F600 + at), List.of(ADA.toString())))
                .toList();
        ChatMessage full = message(ADA, twenty);

        assertThat(refusal(decide(BOB, new Deed.React(3, "👍", true), participant, SCENE, full)))
                .isEqualTo(Refusal.TOO_MANY_EMOJI);
        assertThat(decide(BOB, new Deed.React(3, Character.toString(0x1F600), true), participant, SCENE, full))
                .isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void whatIsNotThereCannotBeAnsweredOrChanged() {
        assertThat(refusal(decide(ADA, new Deed.Post(MessageText.of("yes"), 99L), owner, SCENE, null)))
                .isEqualTo(Refusal.UNKNOWN_MESSAGE);
        assertThat(refusal(decide(ADA, new Deed.Delete(99), owner, SCENE, null)))
                .isEqualTo(Refusal.UNKNOWN_MESSAGE);
    }

    private static Outcome decide(
            UUID member, Deed deed, @Nullable Writer writer, Scene scene, @Nullable ChatMessage target) {
        long next = target == null ? 7 : Math.max(7, target.revision() + 1);
        return ChatLaw.decide(new Wish(ROOM, member, UUID.randomUUID(), deed), writer, scene, target, next);
    }

    private static Scene scene(int slowModeSeconds) {
        return new Scene(new Rules(slowModeSeconds), NOW, 5_000L, 2);
    }

    private static ChatMessage by(UUID member) {
        return message(member, List.of());
    }

    private static ChatMessage message(UUID member, List<Reaction> reactions) {
        return new ChatMessage(
                3, 3, null, member.toString(), "name", "words", null, 0, null, reactions, 1, null, false, "id");
    }

    private static Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).rule();
    }

    private static ChatMessage stored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        return ((Outcome.Stored) outcome).message();
    }
}
