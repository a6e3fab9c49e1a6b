package org.syncwatch.room.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.room.entity.Bar;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;

/** A locked room with those who sit in it, and those who once did and are asked for again. */
public final class Seating {

    private final Room room;
    private final List<Member> members;
    private final Instant lapsedBefore;

    /** @param members in the order in which the roster names them */
    Seating(Room room, List<Member> members, Instant lapsedBefore) {
        this.room = room;
        this.members = new ArrayList<>(members);
        this.lapsedBefore = lapsedBefore;
    }

    public Room room() {
        return room;
    }

    public Optional<Member> member(UUID id) {
        return first(member -> member.id().equals(id));
    }

    public Optional<Member> ofAccount(UUID account) {
        return first(member -> member.ofAccount(account));
    }

    public Optional<Member> holding(byte[] tokenHash) {
        return first(member -> member.holds(tokenHash));
    }

    /** The ban of somebody who was here from this address. */
    public Optional<Bar> bannedFrom(@Nullable String address, Instant now) {
        return members.stream()
                .filter(member -> Neighbours.same(member.address(), address))
                .flatMap(member -> member.barred(now).stream())
                .filter(Bar::banned)
                .findFirst();
    }

    /** Whether somebody who may have a seat already has one or can get one. */
    public boolean seats(Optional<Member> earlier) {
        return earlier.filter(member -> member.seated(lapsedBefore)).isPresent() || taken() < room.maxParticipants();
    }

    public void add(Member member) {
        members.add(member);
    }

    public Roster roster() {
        return Rosters.of(room, members.stream().filter(member -> !member.gone()));
    }

    private long taken() {
        return members.stream().filter(member -> member.seated(lapsedBefore)).count();
    }

    private Optional<Member> first(Predicate<Member> wanted) {
        return members.stream().filter(wanted).findFirst();
    }
}
