package org.syncwatch.system.checker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.syncwatch.system.fire.LinkRooms;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/**
 * Rooms on two nodes are steered by all their members when the first node is killed: those of it go on at the other one, except
 * one in each room who never comes back; everything said is compared with what is stored.
 */
public final class Survival {

    private static final int STEERING = 4;
    private static final String LOST = "Lost";
    private static final long BEFORE_MS = 2000;
    private static final long AFTERWARDS_MS = 3000;
    private static final long LOOK_EVERY_MS = 50;

    private final LocalStack stack;
    private final int rooms;

    /**
     * What came of it.
     *
     * @param backMs from the kill until the other node's greeting, which told nothing older than was known
     * @param ghostsGoneMs from the kill until nobody is told any more that those are there who are not
     * @param acknowledged commands, each stored once, in sequences without a gap
     */
    public record Result(List<Double> backMs, double ghostsGoneMs, int acknowledged) {}

    private record Room(String code, List<Survivor> members) {}

    public Survival(LocalStack stack, int rooms) {
        this.stack = stack;
        this.rooms = rooms;
    }

    /**
     * Kills the first node, which stays dead.
     *
     * @param ghostsWithinMs after which nobody waits for ghosts to go any more
     * @throws AssertionError when anything said differs from what happened
     */
    public Result run(long ghostsWithinMs) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<Room> evening = new ArrayList<>();
        ExecutorService crew = Executors.newCachedThreadPool();
        try {
            for (String code : LinkRooms.open(stack.node(1), rooms)) {
                evening.add(room(code, enough));
            }
            List<Survivor> all =
                    evening.stream().flatMap(room -> room.members.stream()).toList();
            List<Future<?>> voyages = new ArrayList<>();
            for (Survivor survivor : all) {
                voyages.add(crew.submit(() -> {
                    survivor.steer();
                    return null;
                }));
            }
            Thread.sleep(BEFORE_MS);
            long killed = System.nanoTime();
            stack.killNode(1);
            double ghostsGone = ghostsGoneMs(all, voyages, killed, ghostsWithinMs);
            Thread.sleep(AFTERWARDS_MS);
            enough.set(true);
            for (Future<?> voyage : voyages) {
                voyage.get();
            }
            return new Result(backMs(evening, killed), ghostsGone, compared(evening));
        } finally {
            enough.set(true);
            crew.shutdownNow();
            evening.forEach(room -> room.members.forEach(Survivor::close));
        }
    }

    private Room room(String code, AtomicBoolean enough) throws Exception {
        RoomLine.enter(
                stack.node(1),
                Rest.nobody(stack.node(1))
                        .post("/api/rooms/" + code + "/join", Map.of("guestName", LOST))
                        .text("ticket"));
        List<Survivor> members = new ArrayList<>();
        for (int i = 0; i < STEERING; i++) {
            members.add(new Survivor(stack, code, "Survivor " + i, 1 + i % 2, enough));
        }
        return new Room(code, members);
    }

    private static double ghostsGoneMs(List<Survivor> all, List<Future<?>> voyages, long killed, long withinMs)
            throws Exception {
        double after = 0;
        while (all.stream().anyMatch(survivor -> survivor.roster().contains(LOST)) && after < withinMs) {
            Thread.sleep(LOOK_EVERY_MS);
            for (Future<?> voyage : voyages) {
                if (voyage.isDone()) {
                    voyage.get();
                }
            }
            after = (System.nanoTime() - killed) / 1e6;
        }
        return after;
    }

    private static List<Double> backMs(List<Room> evening, long killed) {
        List<Double> times = new ArrayList<>();
        for (Room room : evening) {
            for (int i = 0; i < room.members.size(); i += 2) {
                long greeted = requireNonNull(room.members.get(i).greetedAgainNanos(), "greeted by the other node");
                times.add((greeted - killed) / 1e6);
            }
        }
        return times;
    }

    /** Answers how many commands were acknowledged. */
    private int compared(List<Room> evening) throws Exception {
        int sum = 0;
        for (Room room : evening) {
            Ledger ledger = Ledger.of(stack, room.code);
            Map<String, Long> stored = StoredCommands.unbroken(ledger);
            Map<String, Long> acknowledged = new HashMap<>();
            room.members.forEach(member -> acknowledged.putAll(member.acknowledged()));
            assertThat(stored)
                    .as("acknowledged is stored, with the sequence told; beside it only the film's beginning")
                    .containsAllEntriesOf(acknowledged)
                    .hasSize(acknowledged.size() + 1);
            for (Survivor member : room.members) {
                assertThat(member.endAt(ledger.state().sequence()))
                        .as("where a member and the database end")
                        .isEqualTo(ledger.state());
                assertThat(member.roster()).as("who is there").hasSize(STEERING);
            }
            sum += acknowledged.size();
        }
        return sum;
    }
}
