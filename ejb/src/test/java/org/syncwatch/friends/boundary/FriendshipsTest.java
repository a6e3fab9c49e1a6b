package org.syncwatch.friends.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.friends.boundary.FriendList.Friend;
import org.syncwatch.friends.boundary.FriendList.Request;
import org.syncwatch.friends.entity.Sharing;
import org.syncwatch.friends.entity.Standing.Tie;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.TestDatabase;

class FriendshipsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final People people = new People(database, new ManualClock(), new FriendLimits(3, 2, 2, 2));
    private UUID ada;
    private UUID grace;

    @BeforeEach
    void twoPeople() {
        ada = people.account("ada");
        grace = people.account("grace");
    }

    @Test
    void aRequestWaitsOnBothListsUntilItIsAccepted() {
        assertThat(people.request(ada, grace)).isInstanceOf(RequestOutcome.Requested.class);
        assertThat(people.list(ada).outgoing())
                .extracting(Request::person)
                .extracting(Person::id)
                .containsExactly(grace);
        assertThat(people.list(grace).incoming())
                .extracting(Request::person)
                .extracting(Person::id)
                .containsExactly(ada);
        assertThat(friends(ada)).isEmpty();

        assertThat(people.accept(grace, ada)).isEqualTo(AcceptOutcome.FRIENDS);
        assertThat(friends(ada)).containsExactly(grace);
        assertThat(friends(grace)).containsExactly(ada);
        assertThat(people.list(ada).outgoing()).isEmpty();
        assertThat(people.list(grace).incoming()).isEmpty();
    }

    @Test
    void whatIsDoneAgainChangesNothing() {
        assertThat(people.request(ada, grace)).isEqualTo(new RequestOutcome.Requested(person(grace), true));
        assertThat(people.request(ada, grace)).isEqualTo(new RequestOutcome.Requested(person(grace), false));
        assertThat(people.accept(ada, grace)).as("an own request").isEqualTo(AcceptOutcome.NO_REQUEST);
        people.accept(grace, ada);
        assertThat(people.accept(grace, ada)).isEqualTo(AcceptOutcome.NO_NEWS);
        assertThat(people.request(grace, ada)).isEqualTo(new RequestOutcome.Friends(person(ada), false));
        assertThat(end(ada, grace, Tie.FRIENDS)).isTrue();
        assertThat(end(ada, grace, Tie.FRIENDS)).isFalse();
        assertThat(friends(grace)).isEmpty();
    }

    @Test
    void whoeverAskedTakesBackAndWhoeverWasAskedDeclines() {
        people.request(ada, grace);
        assertThat(end(ada, grace, Tie.INVITED))
                .as("one cannot decline an own request")
                .isFalse();
        assertThat(end(ada, grace, Tie.FRIENDS)).isFalse();
        assertThat(end(ada, grace, Tie.ASKED)).isTrue();
        people.request(ada, grace);
        assertThat(end(grace, ada, Tie.INVITED)).isTrue();
        assertThat(people.accept(grace, ada)).isEqualTo(AcceptOutcome.NO_REQUEST);
    }

    @Test
    void peopleAreFoundByTheirExactNameInAnyCaseOnly() {
        String name = people.nameOf(grace);
        assertThat(ask(ada, name.toUpperCase(Locale.ROOT))).isInstanceOf(RequestOutcome.Requested.class);
        assertThat(ask(ada, name.substring(0, name.length() - 1))).isEqualTo(new RequestOutcome.UnknownUser());
        assertThat(ask(ada, "%")).isEqualTo(new RequestOutcome.UnknownUser());
        assertThat(ask(ada, people.nameOf(ada))).isEqualTo(new RequestOutcome.Yourself());
    }

    @Test
    void theBlockedOneDoesNotNotice() {
        people.befriend(ada, grace);
        assertThat(people.block(grace, ada)).isEqualTo(BlockOutcome.PARTED);
        assertThat(friends(ada)).isEmpty();
        assertThat(people.list(ada).blocked()).isEmpty();

        assertThat(people.request(ada, grace))
                .as("looks like any request, but is no news for grace")
                .isEqualTo(new RequestOutcome.Requested(person(grace), false));
        assertThat(people.list(ada).outgoing()).hasSize(1);
        assertThat(people.list(grace).incoming()).isEmpty();
        assertThat(people.list(grace).blocked()).extracting(Person::id).containsExactly(ada);
        assertThat(people.accept(grace, ada)).isEqualTo(AcceptOutcome.NO_REQUEST);
        assertThat(people.request(grace, ada)).isEqualTo(new RequestOutcome.UnblockFirst());

        database.transact(own -> people.friendships().unblock(grace, ada));
        assertThat(people.list(grace).incoming())
                .as("what was asked meanwhile is forgotten")
                .isEmpty();
        assertThat(people.list(ada).outgoing()).isEmpty();
        assertThat(people.request(grace, ada)).isInstanceOf(RequestOutcome.Requested.class);
        assertThat(people.audit.heard())
                .extracting(AuditEvent::type)
                .containsExactly(AuditType.FRIEND_BLOCKED, AuditType.FRIEND_UNBLOCKED);
    }

    @Test
    void nobodyHasMoreRequestsFriendsOrBlocksThanAllowed() {
        people.request(ada, grace);
        people.request(ada, people.account("hedy"));
        assertThat(people.request(ada, people.account("joan"))).isEqualTo(new RequestOutcome.TooManyRequests());

        UUID popular = people.account("popular");
        for (int friend = 0; friend < 3; friend++) {
            people.befriend(people.account("fan"), popular);
        }
        assertThat(people.request(popular, ada)).isEqualTo(new RequestOutcome.TooManyFriends());
        UUID late = people.account("late");
        people.request(late, popular);
        assertThat(people.accept(popular, late)).isEqualTo(AcceptOutcome.TOO_MANY_FRIENDS);

        assertThat(people.block(grace, ada)).isEqualTo(BlockOutcome.PARTED);
        assertThat(people.block(grace, popular)).isEqualTo(BlockOutcome.BLOCKED);
        assertThat(people.block(grace, late)).isEqualTo(BlockOutcome.TOO_MANY);
        assertThat(people.block(grace, popular)).as("again").isEqualTo(BlockOutcome.BLOCKED);
        assertThat(people.block(grace, grace)).isEqualTo(BlockOutcome.UNKNOWN_USER);
        assertThat(people.block(grace, UUID.randomUUID())).isEqualTo(BlockOutcome.UNKNOWN_USER);
    }

    @RepeatedTest(10)
    void whoAskEachOtherAtOnceAreFriends() throws Exception {
        String adas = people.nameOf(ada);
        String graces = people.nameOf(grace);
        List<RequestOutcome> outcomes = atOnce(() -> ask(ada, graces), () -> ask(grace, adas));

        assertThat(outcomes).anyMatch(outcome -> outcome instanceof RequestOutcome.Requested);
        assertThat(outcomes).anyMatch(outcome -> outcome instanceof RequestOutcome.Friends friends && friends.news());
        assertThat(friends(ada)).containsExactly(grace);
        assertThat(friends(grace)).containsExactly(ada);
    }

    @RepeatedTest(10)
    void ofTwoAcceptancesAtOnceOneIsNews() throws Exception {
        people.request(ada, grace);
        assertThat(atOnce(() -> people.accept(grace, ada), () -> people.accept(grace, ada)))
                .containsExactlyInAnyOrder(AcceptOutcome.FRIENDS, AcceptOutcome.NO_NEWS);
        assertThat(friends(ada)).containsExactly(grace);
    }

    @RepeatedTest(10)
    void aBlockDuringAnAcceptanceLeavesNoFriendship() throws Exception {
        people.request(ada, grace);
        atOnce(() -> people.accept(grace, ada), () -> people.block(ada, grace));
        assertThat(friends(ada)).isEmpty();
        assertThat(friends(grace)).isEmpty();
        assertThat(people.list(ada).blocked()).hasSize(1);
    }

    @RepeatedTest(5)
    void whoHasRoomForOneFriendGetsOne() throws Exception {
        people.befriend(people.account("one"), ada);
        people.befriend(people.account("two"), ada);
        UUID hedy = people.account("hedy");
        people.request(grace, ada);
        people.request(hedy, ada);
        assertThat(atOnce(() -> people.accept(ada, grace), () -> people.accept(ada, hedy)))
                .containsExactlyInAnyOrder(AcceptOutcome.FRIENDS, AcceptOutcome.TOO_MANY_FRIENDS);
    }

    @Test
    void sharingBeginsWithNobodyAndIsWhatWasChosen() {
        assertThat(people.list(ada).sharing()).isEqualTo(Sharing.nobody);
        database.transact(own -> people.friendships().share(ada, Sharing.room));
        assertThat(people.list(ada).sharing()).isEqualTo(Sharing.room);
    }

    @Test
    void whoIsForgottenIsNobodysFriendAndOnNobodysList() {
        people.befriend(ada, grace);
        people.block(people.account("hedy"), ada);
        people.request(ada, people.account("joan"));
        database.transact(own -> people.friendships().forget(ada));
        assertThat(friends(grace)).isEmpty();
        assertThat(people.list(ada).outgoing()).isEmpty();
    }

    private RequestOutcome ask(UUID self, String name) {
        return database.inTransaction(own -> people.friendships().request(self, name));
    }

    private boolean end(UUID self, UUID other, Tie tie) {
        return database.inTransaction(own -> people.friendships().end(self, other, tie));
    }

    private Person person(UUID id) {
        return new Person(id, people.nameOf(id), null);
    }

    private List<UUID> friends(UUID of) {
        return people.list(of).friends().stream()
                .map(Friend::person)
                .map(Person::id)
                .toList();
    }

    private static <T> List<T> atOnce(Callable<? extends T> one, Callable<? extends T> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(one);
            var second = pool.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            pool.shutdownNow();
        }
    }
}
