package org.syncwatch.playback.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Audience;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Footage;
import org.syncwatch.playback.entity.Watcher;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.PlaybackState.Gate;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/**
 * A room as the rules see it, with what a checker remembers beside them.
 *
 * @param present connected members
 * @param letDown members the room waited for in vain and who were not ready since, by the checker's own account
 * @param invited members who were there when the gate opened
 */
record RoomModel(
        long now,
        PlaybackState state,
        Map<UUID, Watcher> present,
        Set<UUID> letDown,
        Set<UUID> invited,
        WaitFor policy) {

    static final UUID ROOM = new UUID(0, 99);
    static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    static final long DEADLINE = 5_000;
    static final long STALL_EVERY = 30_000;
    private static final Standing.Rules EVERYBODY = new Standing.Rules(PlaybackControl.all, PlaybackControl.all);
    private static final Source FILM = new Source.Upload(new UUID(0, 7).toString(), "film");

    static RoomModel fresh(WaitFor policy) {
        PlaybackState paused = new PlaybackState(7, 1, FILM, false, 1, 0, 60_000, null);
        RoomModel empty = new RoomModel(1_000_000, paused, new TreeMap<>(), Set.of(), Set.of(), policy);
        return empty.arrive(PEOPLE.get(0)).arrive(PEOPLE.get(1));
    }

    RoomModel arrive(UUID who) {
        Map<UUID, Watcher> seats = new TreeMap<>(present);
        seats.put(who, new Watcher(who, who.equals(PEOPLE.get(0)), -1, false, 0));
        return new RoomModel(now, state, seats, without(letDown, who), invited, policy);
    }

    RoomModel depart(UUID who) {
        Map<UUID, Watcher> seats = new TreeMap<>(present);
        seats.remove(who);
        return new RoomModel(now, state, seats, letDown, invited, policy);
    }

    /** Lets time pass; whoever the room still waited for at its deadline has let it down. */
    RoomModel at(long later) {
        Gate gate = state.gate();
        Set<UUID> disappointing = new TreeSet<>(letDown);
        if (gate != null && now < state.anchorServerTimeMs() && later >= state.anchorServerTimeMs()) {
            gate.waitingFor().stream().map(UUID::fromString).forEach(disappointing::add);
        }
        return new RoomModel(later, state, present, disappointing, invited, policy);
    }

    RoomModel with(PlaybackState next) {
        return new RoomModel(now, next, present, letDown, invited, policy);
    }

    RoomModel forgiving(UUID who) {
        return new RoomModel(now, state, present, without(letDown, who), invited, policy);
    }

    /** What the ledger would do, without its database. */
    RoomModel settle(UUID who, Change change) {
        Settlement settlement = new Settlement(now, STALL_EVERY, new Settlement.Known(Map.of(), Map.of()));
        Command command = new Command(UUID.randomUUID(), ROOM, who, null, null, now, change);
        Standing.Film film = new Standing.Film(FILM, new Footage(true, null, null));
        settlement.settle(
                command, new Standing(state, new Standing.Numbers(0, 0), EVERYBODY, seats(), audience(), film));
        Map<UUID, Watcher> seats = new TreeMap<>(present);
        settlement.marks().forEach(mark -> seats.computeIfPresent(mark.member(), (id, seat) -> mark));
        PlaybackState next = settlement.changedRooms().getOrDefault(ROOM, state);
        boolean opened = next.gate() != null
                && next.sequence() != state.sequence()
                && (!holds() || change instanceof Change.Seek);
        return new RoomModel(now, next, seats, letDown, opened ? Set.copyOf(seats.keySet()) : invited, policy);
    }

    /** Equal for rooms that differ only in how late it is and how often something happened. */
    String essence() {
        @Nullable Gate gate = state.gate();
        List<Object> seats = new ArrayList<>();
        present.values()
                .forEach(seat -> seats.add(List.of(
                        seat.member(),
                        Math.max(-2, seat.readySequence() - state.sequence()),
                        seat.passedOver(),
                        seat.heldUpAtMs() > 0)));
        return seats + "|" + state.playing() + "|" + Math.max(-1, state.anchorServerTimeMs() - now) + "|"
                + (gate == null ? "" : gate.toString()) + "|" + letDown + "|" + (gate == null ? "" : invited);
    }

    boolean holds() {
        return state.gate() != null && now < state.anchorServerTimeMs();
    }

    /** Everybody may steer. */
    private List<Seat> seats() {
        return present.values().stream()
                .map(watcher -> new Seat(Role.participant, null, null, true, true, 0, watcher))
                .toList();
    }

    private Audience audience() {
        return new Audience(policy, DEADLINE, List.copyOf(present.values()));
    }

    private static Set<UUID> without(Set<UUID> all, UUID who) {
        Set<UUID> rest = new TreeSet<>(all);
        rest.remove(who);
        return rest;
    }
}
