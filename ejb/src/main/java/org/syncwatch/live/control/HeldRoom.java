package org.syncwatch.live.control;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Connection;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.PlaybackMeter;
import org.syncwatch.live.boundary.RoomNumbers;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.client.PlaybackReport.Acknowledgement;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.Vitals;
import org.syncwatch.protocol.server.Vitals.Following;

/** One room's sockets on this node, the newest numbers that passed through, and what the players told. */
public final class HeldRoom {

    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicReference<RoomNumbers> numbers = new AtomicReference<>(RoomNumbers.NONE);
    private final AtomicReference<@Nullable Frame> roster = new AtomicReference<>();
    private final Map<Frame.Kind, Frame> untold = new ConcurrentHashMap<>();
    private final RoomVitals vitals = new RoomVitals();
    private final CommandLatencies latencies = new CommandLatencies();
    private RoomNumbers read = RoomNumbers.NONE;
    private RoomNumbers readBefore = RoomNumbers.NONE;

    public void add(Connection connection) {
        connections.add(connection);
    }

    public boolean removeAndTellEmpty(Connection connection) {
        connections.remove(connection);
        return connections.isEmpty();
    }

    public List<Connection> connections() {
        return connections;
    }

    public boolean holdsAll(Set<UUID> members) {
        return members.stream()
                .allMatch(member -> connections.stream()
                        .anyMatch(connection -> connection.memberId().equals(member)));
    }

    public void keepUntold(Frame frame) {
        untold.merge(frame.kind(), frame, HeldRoom::newer);
    }

    /** The newest frame of each kind that only this node knows; each is asked for once. */
    public List<Frame> untold() {
        return Arrays.stream(Frame.Kind.values())
                .map(untold::remove)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Counts the frame only after every socket has it, so that no heartbeat tells of a frame still to come. */
    public void deliver(Frame frame) {
        connections.forEach(connection -> connection.offer(frame));
        if (frame.kind() == Frame.Kind.PLAYBACK) {
            catchUp(new RoomNumbers(frame.order(), 0, 0));
        } else if (frame.kind() == Frame.Kind.CHAT) {
            catchUp(new RoomNumbers(0, 0, frame.order()));
        } else if (frame.kind() == Frame.Kind.ROSTER) {
            roster.accumulateAndGet(frame, HeldRoom::newer);
            catchUp(new RoomNumbers(0, frame.order(), 0));
        }
    }

    /**
     * Notes what a snapshot says. Its frames may still be on their way to the other sockets, so it counts two rounds
     * later; then a frame that has not come is lost, and the sockets that miss it learn of it here.
     */
    public synchronized void noteSnapshot(RoomNumbers snapshot) {
        read = read.atLeast(snapshot);
    }

    /** Ends a round: what the snapshots of the last one said counts from now on. */
    public synchronized void believeSnapshots() {
        catchUp(readBefore);
        readBefore = read;
    }

    public void catchUp(RoomNumbers newest) {
        numbers.accumulateAndGet(newest, RoomNumbers::atLeast);
    }

    public RoomNumbers numbers() {
        return requireNonNull(numbers.get());
    }

    public void noteVitals(UUID member, @Nullable Double driftMs, Following following) {
        vitals.note(member, driftMs, following);
    }

    /** What the round has to tell the room of this node's members; nothing when there is nobody to tell it. */
    public Optional<Vitals> newVitals() {
        return alone() ? Optional.empty() : vitals.news(present(), numbers().roster());
    }

    public void acknowledge(UUID member, List<Acknowledgement> told, double nowMs, PlaybackMeter meter) {
        if (!told.isEmpty()) {
            Set<UUID> present = present();
            told.forEach(
                    one -> latencies.acknowledge(member, one, present, numbers().sequence(), nowMs, meter));
        }
    }

    public void settleLatencies(double nowMs, PlaybackMeter meter) {
        latencies.settle(numbers().sequence(), nowMs, meter);
    }

    private Set<UUID> present() {
        return connections.stream().map(Connection::memberId).collect(Collectors.toUnmodifiableSet());
    }

    private boolean alone() {
        Frame newest = roster.get();
        return connections.size() < 2
                && (newest == null
                        || WireFormat.decodeRoster(newest.message())
                                .map(people -> people.participants().stream()
                                                .filter(Participant::connected)
                                                .count()
                                        < 2)
                                .orElse(false));
    }

    private static Frame newer(@Nullable Frame known, Frame other) {
        return known == null || other.order() >= known.order() ? other : known;
    }
}
