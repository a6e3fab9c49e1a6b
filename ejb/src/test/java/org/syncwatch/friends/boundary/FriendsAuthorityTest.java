package org.syncwatch.friends.boundary;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.friends.entity.Standing.Tie;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.TestDatabase;

/** The owner is the one of the two whom a request, a friendship or an invitation concerns; nobody else reaches it. */
class FriendsAuthorityTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final People people = new People(DATABASE, new ManualClock(), new FriendLimits(9, 9, 9, 9));

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("friends", (decision, role) -> {
            Cast cast = new Cast(DATABASE, people.rooms, PlaybackControl.all);
            UUID owner = cast.account("owner");
            UUID target = cast.account("target");
            UUID actor = cast.account(role);
            return switch (decision) {
                case "accept" -> {
                    people.request(target, owner);
                    yield people.accept(actor, target) == AcceptOutcome.FRIENDS ? "made" : "no_request";
                }
                case "decline" -> {
                    people.request(target, owner);
                    yield ended(actor, target, Tie.INVITED);
                }
                case "cancel" -> {
                    people.request(owner, target);
                    yield ended(actor, target, Tie.ASKED);
                }
                case "remove" -> {
                    people.befriend(owner, target);
                    yield ended(actor, target, Tie.FRIENDS);
                }
                case "invite" -> invite(cast, role);
                case "dismiss" -> dismiss(cast, actor);
                default -> throw new IllegalStateException("nobody knows how to decide " + decision);
            };
        });
    }

    private static String ended(boolean ended) {
        return ended ? "made" : "nothing";
    }

    private String ended(UUID actor, UUID other, Tie tie) {
        return ended(DATABASE.<Boolean>inTransaction(own -> people.friendships().end(actor, other, tie)));
    }

    private String invite(Cast cast, String role) {
        UUID actor = cast.account(role);
        if (!role.equals("stranger")) {
            people.rooms.connect(cast.room(), cast.seat(role));
        }
        UUID friend = people.account("friend");
        people.befriend(actor, friend);
        InviteOutcome outcome = people.invite(actor, friend, cast.code());
        if (outcome instanceof InviteOutcome.Invited) {
            return "made";
        }
        return outcome instanceof InviteOutcome.NotInRoom ? "not_in_room" : outcome.toString();
    }

    /** An invitation of the owner into somebody else's room. */
    private String dismiss(Cast cast, UUID actor) {
        UUID owner = cast.account("owner");
        UUID host = people.account("host");
        UUID room = people.rooms.room(host, 5, PlaybackControl.all);
        people.rooms.connect(room, people.rooms.member(room, host));
        people.befriend(host, owner);
        InviteOutcome.Invited invited = (InviteOutcome.Invited) people.invite(host, owner, people.rooms.code(room));
        return ended(people.removeInvite(actor, invited.id()));
    }
}
