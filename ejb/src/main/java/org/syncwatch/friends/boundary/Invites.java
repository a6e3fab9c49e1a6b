package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.friends.control.FriendRows;
import org.syncwatch.friends.control.InviteRows;
import org.syncwatch.friends.control.InviteRows.Place;
import org.syncwatch.friends.control.Moment;
import org.syncwatch.friends.control.WhoIsHere;
import org.syncwatch.friends.entity.Standing.Tie;
import org.syncwatch.room.control.RoomCodes;

/** Invitations of friends into the room one is in; they end with the room, and accepting one is joining it. */
@ApplicationScoped
@Transactional
public class Invites {

    private final FriendRows friends;
    private final InviteRows rows;
    private final WhoIsHere here;
    private final FriendLimits limits;

    @Inject
    public Invites(FriendRows friends, InviteRows rows, WhoIsHere here, FriendLimits limits) {
        this.friends = friends;
        this.rows = rows;
        this.here = here;
        this.limits = limits;
    }

    InviteOutcome keep(UUID self, UUID other, String typedCode) {
        if (!friends.lock(self, other) || friends.standing(self, other).tie() != Tie.FRIENDS) {
            return new InviteOutcome.NotAFriend();
        }
        Moment now = here.now();
        Optional<Place> place = rows.place(self, other, RoomCodes.normalised(typedCode), now);
        if (place.isEmpty()) {
            return new InviteOutcome.NotInRoom();
        }
        if (place.get().otherThere()) {
            return new InviteOutcome.AlreadyThere();
        }
        UUID room = place.get().room();
        Optional<UUID> before = rows.existing(room, self, other);
        if (before.isPresent()) {
            return new InviteOutcome.Invited(before.get(), place.get().card(), false);
        }
        if (rows.openOf(self, now) >= limits.mostInvites()) {
            return new InviteOutcome.TooMany();
        }
        UUID id = UUID.randomUUID();
        rows.keep(id, room, self, other, now);
        return new InviteOutcome.Invited(id, place.get().card(), true);
    }

    /** Takes an invitation off its recipient's list; answers whether it was there. */
    boolean remove(UUID self, UUID invite) {
        return rows.remove(invite, self);
    }

    /** Forgets those into rooms that have ended; answers how many. */
    public int sweep() {
        return rows.sweep(here.now());
    }
}
