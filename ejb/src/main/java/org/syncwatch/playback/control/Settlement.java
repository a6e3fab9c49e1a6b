package org.syncwatch.playback.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Decision;
import org.syncwatch.playback.entity.Moment;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.playback.entity.Timeline;
import org.syncwatch.playback.entity.Watcher;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.server.Refusal;

/** Decides the commands of one batch in their order; a later one sees what an earlier one did to its room. */
final class Settlement {

    /** @param audience members of the room who have a socket somewhere */
    record Settled(Command command, Outcome outcome, Set<UUID> audience) {

        /** A command that changed nothing, so that nobody else must be told. */
        Settled(Command command, Outcome outcome) {
            this(command, outcome, Set.of());
        }
    }

    /** Half a round trip must pass before the slowest member hears of a start; the rest is time to prepare. */
    private static final double SHORTEST_LEAD_MS = 150;

    private static final double LONGEST_LEAD_MS = 1000;

    private final long nowMs;
    private final long stallEveryMs;
    private final Known known;
    private final Map<UUID, RoomBatch> rooms = new LinkedHashMap<>();
    private final List<Settled> settled = new ArrayList<>();

    /**
     * What is known of single commands.
     *
     * @param sequences those that commands got earlier, by their ids
     * @param films those that commands name, by the commands' ids, as far as their issuers may show them
     */
    record Known(Map<UUID, Long> sequences, Map<UUID, Standing.Film> films) {}

    Settlement(long nowMs, long stallEveryMs, Known known) {
        this.nowMs = nowMs;
        this.stallEveryMs = stallEveryMs;
        this.known = known;
    }

    void settle(Command command, @Nullable Standing standing) {
        if (standing == null) {
            settled.add(new Settled(command, gone(command)));
        } else {
            RoomBatch room = rooms.computeIfAbsent(command.room(), id -> new RoomBatch(standing, nowMs));
            settled.add(new Settled(command, outcome(command, standing, room), room.connected()));
        }
    }

    List<Settled> settled() {
        return settled;
    }

    /** Whether somebody's wish came to nothing: it may be the repeat of one that was stored before. */
    boolean refusedWishes() {
        return settled.stream().anyMatch(Settlement::refusedWish);
    }

    private static boolean refusedWish(Settled one) {
        return one.command().change() instanceof Change.Wish
                && !(one.outcome() instanceof Outcome.Applied)
                && !(one.outcome() instanceof Outcome.Duplicate);
    }

    /** What a room of the batch was before. */
    Standing before(UUID room) {
        return Objects.requireNonNull(rooms.get(room), "a room of the batch").before();
    }

    /** What the batch left its rooms like, where that can be told without reading them again. */
    Map<UUID, Standing> after() {
        Map<UUID, Standing> after = new HashMap<>();
        rooms.forEach((id, room) -> {
            if (room.keptAllButState() && room.film().footage().whole()) {
                after.put(id, room.changed() ? room.before().after(room.state()) : room.before());
            }
        });
        return after;
    }

    /** The rooms of which the batch changed the playback and nothing else, and granted all that was wished. */
    Set<UUID> changedPlaybackAlone() {
        Set<UUID> plain = new HashSet<>();
        rooms.forEach((id, room) -> {
            if (room.changed() && room.keptAllButState()) {
                plain.add(id);
            }
        });
        settled.stream()
                .filter(Settlement::refusedWish)
                .forEach(one -> plain.remove(one.command().room()));
        return plain;
    }

    /** The states to store, the last one of each room that changed, in the order in which rooms are locked. */
    SortedMap<UUID, PlaybackState> changedRooms() {
        SortedMap<UUID, PlaybackState> changed = new TreeMap<>(LockedRooms.ORDER);
        rooms.forEach((id, room) -> {
            if (room.changed()) {
                changed.put(id, room.state());
            }
        });
        return changed;
    }

    /** Id of the film a changed room shows now and did not before, or null. */
    @Nullable
    UUID newSource(UUID room) {
        RoomBatch batch = rooms.get(room);
        return batch == null ? null : batch.newSource();
    }

    /** What the waiting gate must remember of members. */
    List<Watcher> marks() {
        return rooms.values().stream()
                .flatMap(room -> room.marks().values().stream())
                .toList();
    }

    List<UUID> markedRooms() {
        return rooms.entrySet().stream()
                .filter(room -> !room.getValue().marks().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Outcome gone(Command command) {
        return command.change() instanceof Change.Wish ? new Outcome.Forbidden("room_gone") : new Outcome.Noted();
    }

    private Outcome outcome(Command command, Standing standing, RoomBatch room) {
        if (command.change() instanceof Change.Wish) {
            Outcome refusal = refusal(command, standing, room);
            return refusal == null ? decide(command, standing, room) : refusal;
        }
        if (command.change() instanceof Change.Ready ready
                && ready.sequence() == room.state().sequence()) {
            noteReady(command.member(), room);
        }
        return decide(command, standing, room);
    }

    private @Nullable Outcome refusal(Command command, Standing standing, RoomBatch room) {
        Long stored = known.sequences().get(command.id());
        Long prior = stored != null ? stored : room.sequenceOf(command.id()).orElse(null);
        if (prior != null) {
            return new Outcome.Duplicate(prior);
        }
        Optional<Seat> seat = standing.seat(command.member());
        if (seat.isEmpty()) {
            return new Outcome.Forbidden("not_a_member");
        }
        Refusal rule = standing.refusal(seat.get(), command.change());
        if (rule != null) {
            return new Outcome.Barred(rule);
        }
        PlaybackState state = room.state();
        if (command.epoch() != null && command.epoch() != state.epoch()) {
            return new Outcome.Stale(state.sequence());
        }
        return command.expectedSequence() != null && command.expectedSequence() != state.sequence()
                ? new Outcome.Conflict(state.sequence())
                : null;
    }

    private Outcome decide(Command command, Standing standing, RoomBatch room) {
        Standing.Film named = known.films().get(command.id());
        Decision decision =
                Timeline.decide(room.state(), command.member(), command.change(), moment(standing, room, named));
        if (decision instanceof Decision.Accepted accepted) {
            room.become(accepted.next());
            room.numbered(command.id());
            if (command.change() instanceof Change.SetSource wish && named != null) {
                room.show(wish.source(), named);
            }
            if (command.change() instanceof Change.Stalled) {
                room.audience().watcher(command.member()).ifPresent(watcher -> room.mark(watcher.heldUp(nowMs)));
            }
            return new Outcome.Applied(accepted.next());
        }
        if (decision instanceof Decision.Progressed progressed) {
            room.become(progressed.state());
            return new Outcome.Progressed(progressed.state());
        }
        return decision instanceof Decision.Refused refused
                ? new Outcome.Forbidden(refused.rule())
                : new Outcome.Noted();
    }

    /** While the film runs only a member who was passed over has anything to gain by being ready. */
    private static void noteReady(UUID member, RoomBatch room) {
        PlaybackState state = room.state();
        room.audience()
                .watcher(member)
                .filter(watcher -> !state.playing() || state.gate() != null || watcher.passedOver())
                .ifPresent(watcher -> room.mark(watcher.ready(state.sequence())));
    }

    private Moment moment(Standing standing, RoomBatch room, Standing.@Nullable Film named) {
        double lead = Math.max(SHORTEST_LEAD_MS, 0.75 * standing.worstRoundTripMs() + 100);
        return new Moment(
                nowMs,
                Math.round(Math.min(lead, LONGEST_LEAD_MS)),
                room.film().footage(),
                named == null ? null : named.source(),
                room.audience(),
                stallEveryMs);
    }
}
