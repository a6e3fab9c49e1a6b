package org.syncwatch.friends.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.friends.boundary.FriendList.Friend;
import org.syncwatch.friends.boundary.OnlineAccounts.News;
import org.syncwatch.friends.entity.Sharing;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class WhereFriendsAreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final People people = new People(database, clock, new FriendLimits(10, 10, 10, 2));
    private UUID ada;
    private UUID grace;

    @BeforeEach
    void twoFriends() {
        ada = people.account("ada");
        grace = people.account("grace");
        people.befriend(ada, grace);
    }

    @Test
    void nobodySeesAnythingOfWhoDoesNotShareIt() {
        look(people.node(), grace);
        sit(grace, null, 5);
        assertThat(seen()).isEqualTo(new Friend(graces(), false, null));

        share(grace, Sharing.online);
        assertThat(seen()).isEqualTo(new Friend(graces(), true, null));
    }

    @Test
    void aRoomShowsWhenItMayBeJoined() {
        share(grace, Sharing.room);
        UUID room = sit(grace, null, 2);
        assertThat(seen().room()).isEqualTo(new JoinableRoom(people.rooms.code(room), "Film night"));

        people.rooms.guest(room, "somebody");
        assertThat(seen().room()).as("it is full").isNull();
        assertThat(seen().online()).isTrue();
    }

    @Test
    void aRoomWithAPasswordShowsToThoseWhoAreInvited() {
        share(grace, Sharing.room);
        UUID room = sit(grace, "hash", 5);
        assertThat(seen().room()).isNull();

        people.invite(grace, ada, people.rooms.code(room));
        assertThat(seen().room()).isNotNull();
    }

    @Test
    void whoseNodeDiedIsOfflineSoon() {
        share(grace, Sharing.online);
        look(people.node(), grace);
        assertThat(seen().online()).isTrue();
        clock.advance(People.ONLINE_FOR.plusSeconds(1));
        assertThat(seen().online()).isFalse();
    }

    @Test
    void friendsWhoAreHereHearOfComingsAndGoingsOnce() {
        share(grace, Sharing.online);
        OnlineAccounts node = people.node();
        look(node, ada);
        assertThat(look(node, ada, grace)).singleElement().satisfies(news -> {
            assertThat(news.reader()).isEqualTo(ada);
            assertThat(news.about()).isEqualTo(grace);
            assertThat(news.seen().online()).isTrue();
        });
        assertThat(look(node, ada, grace)).isEmpty();
        assertThat(look(node, ada))
                .singleElement()
                .satisfies(news -> assertThat(news.seen().online()).isFalse());
        assertThat(look(node, ada)).isEmpty();
    }

    @Test
    void whoeverHasJustComeHearsWhatHappensBeforeTheirNodeFirstLooks() {
        share(grace, Sharing.online);
        database.transact(own -> people.node().arrive(ada));
        assertThat(look(people.node(), grace)).extracting(News::reader).containsExactly(ada);
    }

    @Test
    void whoMovesToAnotherNodeIsNeverGone() {
        share(grace, Sharing.online);
        OnlineAccounts here = people.node();
        OnlineAccounts there = people.node();
        look(here, ada, grace);
        look(there, grace);
        assertThat(look(here, ada)).isEmpty();
        assertThat(seen().online()).isTrue();
    }

    @Test
    void friendsHearOfARoomAndOfALaterChoiceToHideIt() {
        share(grace, Sharing.room);
        OnlineAccounts node = people.node();
        look(node, ada, grace);
        UUID room = sit(grace, null, 5);
        assertThat(look(node, ada, grace))
                .singleElement()
                .satisfies(news -> assertThat(news.seen().room())
                        .isEqualTo(new JoinableRoom(people.rooms.code(room), "Film night")));

        share(grace, Sharing.nobody);
        assertThat(look(node, ada, grace))
                .singleElement()
                .satisfies(news -> assertThat(news.seen().online()).isFalse());
    }

    @Test
    void somebodyWhoIsBlockedHearsNothing() {
        share(grace, Sharing.room);
        OnlineAccounts node = people.node();
        look(node, ada);
        people.block(grace, ada);
        assertThat(look(node, ada, grace)).isEmpty();
    }

    @Test
    void aFriendIsInvitedIntoTheRoomOneIsIn() {
        UUID room = sit(grace, null, 5);
        String code = people.rooms.code(room);
        InviteOutcome first = people.invite(grace, ada, code.toLowerCase(Locale.ROOT));
        assertThat(first)
                .isInstanceOfSatisfying(
                        InviteOutcome.Invited.class,
                        invited -> assertThat(invited.news()).isTrue());
        assertThat(people.invite(grace, ada, code))
                .isInstanceOfSatisfying(
                        InviteOutcome.Invited.class,
                        again -> assertThat(again.news()).isFalse());
        assertThat(people.list(ada).invites()).singleElement().satisfies(invite -> {
            assertThat(invite.from().id()).isEqualTo(grace);
            assertThat(invite.room().code()).isEqualTo(code);
        });

        UUID invite = ((InviteOutcome.Invited) first).id();
        assertThat(people.removeInvite(grace, invite)).as("somebody else's").isFalse();
        assertThat(people.removeInvite(ada, invite)).isTrue();
        assertThat(people.list(ada).invites()).isEmpty();
    }

    @Test
    void onlyFriendsAreInvitedAndOnlyByWhoIsThere() {
        UUID room = sit(grace, null, 5);
        String code = people.rooms.code(room);
        UUID stranger = people.account("stranger");
        assertThat(people.invite(grace, stranger, code)).isEqualTo(new InviteOutcome.NotAFriend());
        assertThat(people.invite(ada, grace, code)).isEqualTo(new InviteOutcome.NotInRoom());
        people.rooms.member(room, ada);
        assertThat(people.invite(grace, ada, code)).isEqualTo(new InviteOutcome.AlreadyThere());
        assertThat(people.invite(grace, ada, "NOSUCHRM")).isEqualTo(new InviteOutcome.NotInRoom());
    }

    @Test
    void invitationsAreFewAndEndWithTheirRoom() {
        UUID room = sit(grace, null, 5);
        String code = people.rooms.code(room);
        people.invite(grace, ada, code);
        UUID hedy = people.account("hedy");
        people.befriend(hedy, grace);
        people.invite(grace, hedy, code);
        UUID joan = people.account("joan");
        people.befriend(joan, grace);
        assertThat(people.invite(grace, joan, code)).isEqualTo(new InviteOutcome.TooMany());

        assertThat(people.sweepInvites()).isZero();
        clock.advance(Duration.ofHours(25));
        assertThat(people.list(ada).invites()).isEmpty();
        assertThat(people.sweepInvites()).isEqualTo(2);
    }

    private List<News> look(OnlineAccounts node, UUID... held) {
        return database.inTransaction(own -> node.look(Set.of(held)));
    }

    private void share(UUID account, Sharing sharing) {
        database.transact(own -> people.friendships().share(account, sharing));
    }

    private UUID sit(UUID account, @Nullable String passwordHash, int seats) {
        UUID room = people.rooms.room(
                account,
                new RoomSettings(
                        "Film night",
                        seats,
                        null,
                        RoomRules.steeredBy(PlaybackControl.owner_only),
                        RoomFixture.WAITING,
                        RoomSettings.Heir.FIRST));
        people.rooms.connect(room, people.rooms.member(room, account));
        if (passwordHash != null) {
            database.transact(own -> own.createNativeQuery("update room set password_hash = ?1 where id = ?2")
                    .setParameter(1, passwordHash)
                    .setParameter(2, room)
                    .executeUpdate());
        }
        return room;
    }

    private Friend seen() {
        return people.list(ada).friends().get(0);
    }

    private Person graces() {
        return new Person(grace, people.nameOf(grace), null);
    }
}
