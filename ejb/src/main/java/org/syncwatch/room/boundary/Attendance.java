package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.server.Expiring;
import org.syncwatch.protocol.server.RoomClosed;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.room.entity.Coming;

/** Presence and rooms' ends, told to everybody in the room after they are durable. */
@ApplicationScoped
public class Attendance {

    private final Presence presence;
    private final Rooms rooms;
    private final Broadcast broadcast;
    private final Event<MemberAway> away;

    @Inject
    public Attendance(Presence presence, Rooms rooms, Broadcast broadcast, Event<MemberAway> away) {
        this.presence = presence;
        this.rooms = rooms;
        this.broadcast = broadcast;
        this.away = away;
    }

    /** Each room hears once of all who came to it, and of each member's last socket that it is theirs. */
    public List<Arrival> arrive(List<Coming> together) {
        List<Arrival> arrivals = presence.arrive(together);
        Map<UUID, Coming> last = new LinkedHashMap<>();
        Map<UUID, Roster> rosters = new LinkedHashMap<>();
        for (int index = 0; index < arrivals.size(); index++) {
            if (arrivals.get(index) instanceof Arrival.Here here) {
                Coming coming = together.get(index);
                last.put(coming.member(), coming);
                rosters.put(coming.room(), here.roster());
            }
        }
        last.values()
                .forEach(coming -> broadcast.send(new Frame(
                        coming.room(), Frame.Kind.SUPERSEDED, 0, coming.member() + " " + coming.connection())));
        rosters.forEach(this::tell);
        return arrivals;
    }

    public void depart(UUID room, UUID member, UUID connection, boolean forGood) {
        presence.depart(room, member, connection, forGood).ifPresent(changed -> {
            tell(room, changed.roster());
            away.fire(new MemberAway(room, member));
        });
    }

    /** The room as its members see it now. */
    public Optional<Arrival.Here> room(UUID room) {
        return presence.room(room);
    }

    public CloseOutcome close(String code, UUID account) {
        Optional<UUID> room = rooms.idOf(code);
        CloseOutcome outcome = rooms.close(code, account);
        if (outcome == CloseOutcome.CLOSED) {
            room.ifPresent(closed -> tellClosed(closed, RoomClosed.Reason.deleted_by_owner));
        }
        return outcome;
    }

    /** For admins; answers false when there is no such room. */
    public boolean remove(String code, Actor admin) {
        Optional<UUID> removed = rooms.remove(code, admin);
        removed.ifPresent(room -> tellClosed(room, RoomClosed.Reason.deleted_by_owner));
        return removed.isPresent();
    }

    /** Renews the seats of this node's members. */
    public void renew(List<Presence.Sign> signs) {
        presence.renew(signs);
    }

    /** Frees lapsed seats, warns the rooms that end soon and closes those that expired, of any node. */
    public void sweep() {
        presence.freeLapsedSeats().forEach(changed -> tell(changed.room(), changed.roster()));
        rooms.warnOfEnd()
                .forEach((room, end) -> broadcast.send(
                        new Frame(room, Frame.Kind.EXPIRING, 0, WireFormat.encode(new Expiring(end.toEpochMilli())))));
        rooms.closeExpired().forEach(room -> tellClosed(room, RoomClosed.Reason.expired));
    }

    private void tell(UUID room, Roster roster) {
        broadcast.send(new Frame(room, Frame.Kind.ROSTER, roster.revision(), WireFormat.encode(roster)));
    }

    private void tellClosed(UUID room, RoomClosed.Reason reason) {
        broadcast.send(new Frame(room, Frame.Kind.CLOSED, 0, WireFormat.encode(new RoomClosed(reason))));
    }
}
