package org.syncwatch.room.control;

import java.util.stream.Stream;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** Names those who are in a room. */
final class Rosters {

    private Rosters() {}

    static Roster of(Room room, Stream<Member> present) {
        return new Roster(
                room.rosterRevision(),
                present.map(member -> new Roster.Participant(
                                member.id().toString(),
                                member.name(),
                                member.role(),
                                member.connected(),
                                member.steers(room.playbackControl())))
                        .toList());
    }
}
