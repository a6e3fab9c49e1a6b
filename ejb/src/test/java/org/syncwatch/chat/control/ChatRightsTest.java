package org.syncwatch.chat.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncwatch.protocol.server.Refusal.account_needed;
import static org.syncwatch.protocol.server.Refusal.owner_only;
import static org.syncwatch.protocol.server.Refusal.selected_only;
import static org.syncwatch.protocol.server.Refusal.taken_away;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.Grants;
import org.syncwatch.room.entity.Member;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** The room's rights hold for its chat, from the next message on. */
class ChatRightsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final UUID account = fixture.account("ada");
    private final UUID room = fixture.room(account, 5, PlaybackControl.all);
    private final UUID ada = fixture.member(room, account);

    @Test
    void guestsReadUntilTheRoomOrAModeratorLetsThemWrite() throws SQLException {
        UUID gus = fixture.guest(room, "Gus");

        assertThat(settle(by(gus, "hello")).get(0)).isEqualTo(new Outcome.Barred(account_needed));
        grantChat(gus, true);
        assertThat(settle(by(gus, "hello")).get(0)).isInstanceOf(Outcome.Stored.class);
        grantChat(gus, null);
        chatFor(PlaybackControl.all);
        assertThat(settle(by(gus, "hello again")).get(0)).isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void theRoomsRuleAndWhatWasTakenAwayHoldForTheNextMessage() throws SQLException {
        UUID bob = fixture.member(room, fixture.account("bob"));

        chatFor(PlaybackControl.selected);
        assertThat(settle(by(bob, "one"), by(ada, "two"))).element(0).isEqualTo(new Outcome.Barred(selected_only));
        chatFor(PlaybackControl.owner_only);
        assertThat(settle(by(bob, "one")).get(0)).isEqualTo(new Outcome.Barred(owner_only));
        chatFor(PlaybackControl.all);
        grantChat(bob, false);
        assertThat(settle(by(bob, "one")).get(0)).isEqualTo(new Outcome.Barred(taken_away));
    }

    private List<Outcome> settle(Wish... wishes) throws SQLException {
        return new ChatStore(DATABASE.dataSource(), clock::millis).settle(List.of(wishes));
    }

    private Wish by(UUID member, String text) {
        return new Wish(room, member, UUID.randomUUID(), new Deed.Post(MessageText.of(text), null));
    }

    private void chatFor(PlaybackControl control) {
        DATABASE.transact(entities -> entities.createNativeQuery("update room set chat_control = ?1 where id = ?2")
                .setParameter(1, control.name())
                .setParameter(2, room)
                .executeUpdate());
    }

    private void grantChat(UUID member, @Nullable Boolean grant) {
        DATABASE.transact(
                entities -> entities.find(Member.class, member).grantOnly(new Grants(null, null, grant, null)));
    }
}
