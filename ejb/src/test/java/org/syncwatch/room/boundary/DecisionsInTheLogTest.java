package org.syncwatch.room.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.Banished;
import org.syncwatch.chat.control.ChatRows;
import org.syncwatch.chat.control.ChatRows.Question;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.Grants;
import org.syncwatch.room.control.Evictions;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** What owner and moderators decide is told in the room's log, in the transaction of the decision. */
class DecisionsInTheLogTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID ada = fixture.account("ada");
    private final UUID bob = fixture.account("bob");
    private final UUID room = fixture.room(ada, 5, PlaybackControl.all);
    private final UUID adasSeat = fixture.member(room, ada);
    private final UUID bobsSeat = fixture.member(room, bob);
    private final UUID gus = fixture.guest(room, "Gus");
    private final String code = fixture.code(room);
    private long before;

    @BeforeEach
    void fromHereOn() {
        before = log().size();
    }

    @Test
    void whoIsSentOutAndLetBackIsNamed() {
        moderate(moderation -> moderation.sendOut(code, ada, gus, new Removal(false, "Spoilers")));
        moderate(moderation -> moderation.sendOut(code, ada, gus, new Removal(true, null)));
        moderate(moderation -> moderation.letBack(code, ada, gus));

        assertThat(news()).containsExactly("kicked Gus", "banned Gus", "unbanned Gus");
        assertThat(members()).containsOnly(gus.toString());
    }

    @Test
    void officesAreToldWithTheirNewHolder() {
        own(steward -> steward.appoint(code, ada, bobsSeat, true));
        own(steward -> steward.appoint(code, ada, bobsSeat, false));
        own(steward -> steward.handOver(code, ada, bobsSeat));

        assertThat(news())
                .containsExactly(
                        "role_changed member moderator", "role_changed member participant", "owner_changed member");
        assertThat(members()).containsOnly(bobsSeat.toString());
    }

    @Test
    void settingsAreToldWithWhoChangedThem() {
        own(steward -> steward.change(code, ada, settings -> settings));
        own(steward -> steward.extend(code, ada));
        own(steward -> steward.rekey(code, ada));

        assertThat(log().subList((int) before, log().size()))
                .extracting(ChatMessage::notice)
                .containsExactly("settings_changed", "settings_changed", "invite_changed");
        assertThat(members()).containsOnly(adasSeat.toString());
    }

    @Test
    void whatIsRefusedOrOnlyConcernsOneMemberIsNot() {
        assertThat(moderate(moderation -> moderation.sendOut(code, bob, gus, new Removal(true, null))))
                .isInstanceOf(Ruling.Refused.class);
        moderate(moderation -> moderation.grant(code, ada, bobsSeat, new Grants(false, null, null, null)));

        assertThat(news()).isEmpty();
    }

    @Test
    void aDecisionThatIsRolledBackIsNotTold() {
        assertThatThrownBy(() -> moderate(moderation -> {
                    moderation.sendOut(code, ada, gus, new Removal(true, null));
                    throw new IllegalStateException("the node died");
                }))
                .hasMessage("the node died");

        assertThat(news()).isEmpty();
    }

    @Test
    void whoIsBannedFromTheInstallationHasLeft() {
        DATABASE.transact(entities -> new BannedMembers(new Evictions(entities, () -> 0, fixture.notices(entities)))
                .evict(new Banished(bob)));

        assertThat(news()).containsExactly("left member");
    }

    private void own(Function<Stewardship, Ruling> work) {
        DATABASE.transact(entities ->
                assertThat(work.apply(fixture.stewardship(entities))).isInstanceOf(Ruling.Made.class));
    }

    private Ruling moderate(Function<Moderation, Ruling> work) {
        return DATABASE.inTransaction(entities -> work.apply(fixture.moderation(entities)));
    }

    private List<String> news() {
        return log().stream()
                .skip(before)
                .map(message -> (message.notice() + " " + message.author() + " " + message.text()).strip())
                .toList();
    }

    private List<String> members() {
        return log().stream()
                .skip(before)
                .map(message -> String.valueOf(message.memberId()))
                .toList();
    }

    private List<ChatMessage> log() {
        return new ChatRows(DATABASE.dataSource(), 1_000, 1_000_000)
                .pages(List.of(new Question(room, 0L, null)))
                .get(0)
                .messages();
    }
}
