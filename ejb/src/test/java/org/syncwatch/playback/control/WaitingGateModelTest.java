package org.syncwatch.playback.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Watcher;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.PlaybackState.Gate;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/** Walks every order of what can happen to a waiting room, a few steps deep, and finds what bugs planted in it break. */
class WaitingGateModelTest {

    private static final int DEPTH = 7;
    private static final long LONGEST_LEAD = 1_000;

    private enum Kind {
        JOIN,
        LEAVE,
        READY,
        READY_TOO_LATE,
        STALL,
        MOMENT_PASSES,
        DEADLINE_PASSES,
        PLAY,
        PAUSE,
        SEEK
    }

    private record Event(Kind kind, UUID who) {}

    /** How a room reacts; the planted bugs are other ways to react. */
    private interface World {
        RoomModel after(RoomModel room, Event event);
    }

    private static final World RULES = WaitingGateModelTest::react;

    @ParameterizedTest
    @EnumSource(WaitFor.class)
    void noOrderOfEventsBreaksTheGate(WaitFor policy) {
        assertThat(firstViolation(RULES, policy)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedBugs")
    void aPlantedBugIsFound(String bug, World world, String broken) {
        assertThat(firstViolation(world, WaitFor.everyone))
                .hasValueSatisfying(found -> assertThat(found).startsWith(broken));
    }

    @Test
    void theWalkReachesGatesThatOpenProgressStartAndLapse() {
        Set<String> seen = new HashSet<>();
        walk(RULES, WaitFor.everyone, (before, event, after) -> {
            Gate was = before.state().gate();
            Gate is = after.state().gate();
            if (was == null && is != null) {
                seen.add("opens by " + is.cause());
            } else if (was != null
                    && is != null
                    && is.waitingFor().size() < was.waitingFor().size()) {
                seen.add("progresses");
            } else if (was != null && is == null && after.state().playing()) {
                seen.add("starts");
            } else if (!after.letDown().isEmpty()) {
                seen.add("lapses");
            }
            return Optional.empty();
        });

        assertThat(seen).contains("opens by start", "opens by stall", "progresses", "starts", "lapses");
    }

    static Stream<Arguments> plantedBugs() {
        World leaversStayAwaited =
                (room, event) -> event.kind() == Kind.LEAVE ? room.depart(event.who()) : react(room, event);
        World oldNewsCounts = (room, event) ->
                react(room, event.kind() == Kind.READY_TOO_LATE ? new Event(Kind.READY, event.who()) : event);
        World deadlineMoves = (room, event) -> {
            RoomModel after = react(room, event);
            PlaybackState state = after.state();
            boolean fewer = after.holds() && event.kind() == Kind.READY && !state.equals(room.state());
            return fewer ? after.with(anchoredAt(state, after.now() + RoomModel.DEADLINE, state.gate())) : after;
        };
        World lateJoinersAwaited = (room, event) -> {
            RoomModel after = react(room, event);
            Gate gate = after.state().gate();
            if (event.kind() != Kind.JOIN || gate == null || !after.holds()) {
                return after;
            }
            List<String> more = new ArrayList<>(gate.waitingFor());
            more.add(event.who().toString());
            Gate wider = new Gate(more, gate.mayMiss(), gate.cause());
            return after.with(anchoredAt(after.state(), after.state().anchorServerTimeMs(), wider));
        };
        World vainWaitsForgotten = (room, event) -> {
            RoomModel after = react(room, event);
            TreeMap<UUID, Watcher> seats = new TreeMap<>(after.present());
            seats.replaceAll((id, seat) -> seat.passedOver() ? seat.ready(seat.readySequence()) : seat);
            return new RoomModel(after.now(), after.state(), seats, after.letDown(), after.invited(), after.policy());
        };
        return Stream.of(
                Arguments.of("who leaves stays awaited", leaversStayAwaited, "waits for somebody who is gone"),
                Arguments.of("readiness for an older state counts", oldNewsCounts, "heeds old news"),
                Arguments.of("each sign of life moves the deadline", deadlineMoves, "puts the start off"),
                Arguments.of("late joiners are awaited", lateJoinersAwaited, "waits for a late joiner"),
                Arguments.of("vain waits are forgotten", vainWaitsForgotten, "waits in vain again"));
    }

    private static RoomModel react(RoomModel room, Event event) {
        UUID who = event.who();
        long sequence = room.state().sequence();
        return switch (event.kind()) {
            case JOIN -> room.arrive(who);
            case LEAVE -> room.depart(who).settle(who, new Change.Gone());
            case READY -> room.settle(who, new Change.Ready(sequence)).forgiving(who);
            case READY_TOO_LATE -> room.settle(who, new Change.Ready(sequence - 1));
            case STALL -> room.settle(who, new Change.Stalled(sequence));
            case MOMENT_PASSES -> room.at(room.now() + 300);
            case DEADLINE_PASSES -> room.at(room.now() + RoomModel.DEADLINE);
            case PLAY -> room.settle(who, new Change.Play());
            case PAUSE -> room.settle(who, new Change.Pause());
            case SEEK -> room.settle(who, new Change.Seek(90_000));
        };
    }

    private static List<Event> possible(RoomModel room) {
        List<Event> events = new ArrayList<>();
        UUID owner = RoomModel.PEOPLE.get(0);
        for (UUID who : RoomModel.PEOPLE) {
            if (!room.present().containsKey(who)) {
                events.add(new Event(Kind.JOIN, who));
            } else {
                events.add(new Event(Kind.READY, who));
                events.add(new Event(Kind.READY_TOO_LATE, who));
                events.add(new Event(Kind.STALL, who));
                events.add(new Event(Kind.LEAVE, who));
            }
        }
        for (Kind kind : List.of(Kind.MOMENT_PASSES, Kind.DEADLINE_PASSES, Kind.PLAY, Kind.PAUSE, Kind.SEEK)) {
            events.add(new Event(kind, owner));
        }
        return events;
    }

    private interface Check {
        Optional<String> violation(RoomModel before, Event event, RoomModel after);
    }

    private static Optional<String> firstViolation(World world, WaitFor policy) {
        return walk(world, policy, WaitingGateModelTest::violation);
    }

    private static Optional<String> walk(World world, WaitFor policy, Check check) {
        Set<String> known = new HashSet<>();
        List<RoomModel> frontier = List.of(RoomModel.fresh(policy));
        for (int depth = 0; depth < DEPTH; depth++) {
            List<RoomModel> next = new ArrayList<>();
            for (RoomModel room : frontier) {
                for (Event event : possible(room)) {
                    RoomModel after = world.after(room, event);
                    Optional<String> violation = check.violation(room, event, after);
                    if (violation.isPresent()) {
                        return violation.map(what -> what + " at step " + event + " of " + room);
                    }
                    if (known.add(after.essence())) {
                        next.add(after);
                    }
                }
            }
            frontier = next;
        }
        return Optional.empty();
    }

    private static Optional<String> violation(RoomModel before, Event event, RoomModel after) {
        PlaybackState was = before.state();
        PlaybackState is = after.state();
        boolean sign = event.kind() == Kind.READY || event.kind() == Kind.LEAVE || event.kind() == Kind.JOIN;
        Stream<Optional<String>> found = Stream.of(
                when(event.kind() == Kind.READY_TOO_LATE && !is.equals(was), "heeds old news"),
                when(is.sequence() < was.sequence() || is.sequence() > was.sequence() + 1, "skips a number"),
                when(!is.playing() && is.gate() != null, "waits though it does not play"),
                when(
                        is.playing() && is.anchorServerTimeMs() - after.now() > longestWait(),
                        "waits longer than the deadline"),
                when(sign && was.playing() && is.anchorServerTimeMs() > was.anchorServerTimeMs(), "puts the start off"),
                gateViolation(event, before, after));
        return found.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> gateViolation(Event event, RoomModel before, RoomModel after) {
        Gate gate = after.state().gate();
        if (gate == null || !after.holds()) {
            return Optional.empty();
        }
        List<UUID> awaited = gate.waitingFor().stream().map(UUID::fromString).toList();
        boolean opened =
                after.state().sequence() != before.state().sequence() && (!before.holds() || event.kind() == Kind.SEEK);
        Stream<Optional<String>> found = Stream.of(
                when(awaited.isEmpty() || awaited.size() <= gate.mayMiss(), "waits for nobody"),
                when(!after.present().keySet().containsAll(awaited), "waits for somebody who is gone"),
                when(!after.invited().containsAll(awaited), "waits for a late joiner"),
                when(opened && awaited.stream().anyMatch(before.letDown()::contains), "waits in vain again"));
        return found.flatMap(Optional::stream).findFirst();
    }

    private static long longestWait() {
        return Math.max(RoomModel.DEADLINE, LONGEST_LEAD);
    }

    private static Optional<String> when(boolean broken, String what) {
        return broken ? Optional.of(what) : Optional.empty();
    }

    private static PlaybackState anchoredAt(PlaybackState state, long serverMs, @Nullable Gate gate) {
        return new PlaybackState(
                state.sequence(),
                state.epoch(),
                state.source(),
                state.playing(),
                state.playbackRate(),
                serverMs,
                state.anchorMediaTimeMs(),
                gate);
    }
}
