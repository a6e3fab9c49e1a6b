package org.syncwatch.system.bench.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncwatch.system.bench.load.Tally.Count;

/** All rooms with their members, on one event loop or several; a room is on one of them. */
final class Crowd implements AutoCloseable {

    private static final long IN_WITHIN_SECONDS = 300;

    private final List<Crew> crews = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final Function<Crew, Entrance> entrance;
    private final int atOnce;

    /** @param nodes their origins */
    Crowd(Flags flags, List<String> nodes, List<String> codes, Function<Crew, Entrance> entrance) {
        this.entrance = entrance;
        this.atOnce = Math.max(1, flags.joins().atOnce() / flags.machine().loops());
        for (int i = 0; i < flags.machine().loops(); i++) {
            crews.add(new Crew());
        }
        for (int i = 0; i < codes.size(); i++) {
            Crew crew = crews.get(i % crews.size());
            rooms.add(new Room(codes.get(i), flags.theme(), crew, flags.members(), nodes, flags.beats()));
        }
    }

    List<Room> rooms() {
        return rooms;
    }

    private List<Member> members(Crew crew) {
        return rooms.stream()
                .filter(room -> room.crew() == crew)
                .flatMap(room -> room.members().stream())
                .toList();
    }

    /** Brings in whoever is not here; answers how many came a second. */
    double fill() throws InterruptedException {
        long before = System.nanoTime();
        int came = 0;
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Crew crew : crews) {
            List<Member> missing = crew.ask(() ->
                    members(crew).stream().filter(member -> !member.isHere()).toList());
            came += missing.size();
            all.add(crew.ask(() -> Ushers.bring(missing, atOnce, () -> entrance.apply(crew))));
        }
        await(all);
        return came / ((System.nanoTime() - before) / 1e9);
    }

    /** Puts the film on in every room. */
    void show(String sourceId) throws InterruptedException {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Room room : rooms) {
            all.add(room.crew().ask(() -> room.show(sourceId)));
        }
        await(all);
    }

    void leave() throws InterruptedException {
        each(room -> room.members().forEach(Member::leave));
    }

    void steer(double perSecond, long startNanos, long countFromNanos, long endNanos) throws InterruptedException {
        each(room -> room.steer(perSecond, startNanos, countFromNanos, endNanos));
    }

    /** Asks for nothing more. */
    void stop() throws InterruptedException {
        each(Room::stop);
    }

    /** Counts from now on. */
    void restart() throws InterruptedException {
        for (Crew crew : crews) {
            crew.ask(() -> {
                crew.tally().restart();
                return true;
            });
        }
    }

    Count count() throws InterruptedException {
        List<Count> counts = new ArrayList<>();
        for (Crew crew : crews) {
            counts.add(crew.ask(crew.tally()::count));
        }
        return counts.stream().reduce(Count::plus).orElseThrow();
    }

    /** Commands that the server has not answered. */
    int unanswered() throws InterruptedException {
        int sum = 0;
        for (Crew crew : crews) {
            sum += crew.ask(() -> rooms.stream()
                    .filter(room -> room.crew() == crew)
                    .mapToInt(room -> room.book().unanswered())
                    .sum());
        }
        return sum;
    }

    /** Whether a command is not answered, or not with every member. */
    boolean isOpen() throws InterruptedException {
        boolean open = false;
        for (Crew crew : crews) {
            open |= crew.ask(() -> rooms.stream()
                    .filter(room -> room.crew() == crew)
                    .anyMatch(room -> room.book().isOpen()));
        }
        return open;
    }

    /** Gives up on what has not come. */
    void closeBooks() throws InterruptedException {
        each(room -> room.book().close(System.nanoTime()));
    }

    private void each(Consumer<Room> what) throws InterruptedException {
        for (Crew crew : crews) {
            crew.ask(() -> {
                rooms.stream().filter(room -> room.crew() == crew).forEach(what);
                return true;
            });
        }
    }

    private static void await(Collection<CompletableFuture<Void>> all) throws InterruptedException {
        try {
            CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).get(IN_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("not all were served in " + IN_WITHIN_SECONDS + " s", late);
        }
    }

    @Override
    public void close() {
        crews.forEach(Crew::close);
    }
}
