package org.syncwatch.friends.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.friends.entity.Sharing;

/**
 * What somebody sees of the people they know.
 *
 * @param incoming requests to answer, the newest first
 * @param outgoing requests that wait for an answer
 * @param sharing what friends see of the one who asks
 */
public record FriendList(
        List<Friend> friends,
        List<Request> incoming,
        List<Request> outgoing,
        List<Person> blocked,
        List<Invite> invites,
        Sharing sharing) {

    /**
     * @param online false, too, for who does not share it
     * @param room where they are, when they share it and it may be joined, or null
     */
    public record Friend(
            Person person, boolean online, @Nullable JoinableRoom room) {}

    public record Request(Person person, Instant askedAt) {}

    /** An invitation into a room that is open. */
    public record Invite(UUID id, Person from, JoinableRoom room, Instant invitedAt) {}
}
