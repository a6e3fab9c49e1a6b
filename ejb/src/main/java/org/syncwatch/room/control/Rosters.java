package org.syncwatch.room.control;

import java.util.List;
import java.util.stream.Stream;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.protocol.server.Roster.Barred;
import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.rights.entity.Permissions;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Names those who are in a room and what they may do there. */
final class Rosters {

    private Rosters() {}

    static Roster of(Room room, Stream<Member> present) {
        RoomRules rules = room.rules();
        return new Roster(
                room.rosterRevision(),
                room.settingsRevision(),
                present.map(member -> participant(member, rules)).toList());
    }

    private static Participant participant(Member member, RoomRules rules) {
        List<Barred> barred = Permissions.barred(rules, member.role(), member.grants());
        boolean maySteer = barred.stream().noneMatch(one -> one.deed() == Deed.steer);
        return new Participant(
                member.id().toString(), member.name(), member.role(), member.connected(), maySteer, barred);
    }
}
