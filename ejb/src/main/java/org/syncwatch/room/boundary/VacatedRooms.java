package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.server.RoomClosed;
import org.syncwatch.protocol.server.Roster;

/** Tells rooms that somebody who was in them deleted their account. */
@ApplicationScoped
public class VacatedRooms {

    private final Vacating vacating;
    private final Broadcast broadcast;
    private final Event<MemberAway> away;

    @Inject
    public VacatedRooms(Vacating vacating, Broadcast broadcast, Event<MemberAway> away) {
        this.vacating = vacating;
        this.broadcast = broadcast;
        this.away = away;
    }

    void vacate(@Observes AccountDeleted deleted) {
        Vacating.Vacated vacated = vacating.vacate(deleted.account(), AccountDeleted.NOBODY);
        vacated.closed()
                .forEach(room -> broadcast.send(new Frame(
                        room,
                        Frame.Kind.CLOSED,
                        0,
                        WireFormat.encode(new RoomClosed(RoomClosed.Reason.deleted_by_owner)))));
        vacated.left().forEach(this::tell);
    }

    /** The sockets end when their node hears that the account is gone. */
    private void tell(Vacating.Left left) {
        UUID room = left.changed().room();
        Roster roster = left.changed().roster();
        broadcast.send(new Frame(room, Frame.Kind.ROSTER, roster.revision(), WireFormat.encode(roster)));
        away.fire(new MemberAway(room, left.member()));
    }
}
