package org.syncwatch.system.fire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.syncwatch.system.wire.Rest;

/** Many rooms on one node in which people come and go all the time; rooms are new ones after a while. */
public final class Churn {

    private static final int ROUNDS_OF_A_ROOM = 5;

    private final String node;
    private final int rooms;

    /** What was done. */
    public record Count(int joins, int commands) {

        private Count plus(Count other) {
            return new Count(joins + other.joins, commands + other.commands);
        }
    }

    /**
     * @param node its origin
     * @param rooms at the same time
     */
    public Churn(String node, int rooms) {
        this.node = node;
        this.rooms = rooms;
    }

    /** For about so long; then nobody is left. */
    public Count run(Duration time) throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(rooms);
        long end = System.nanoTime() + time.toNanos();
        try {
            List<Future<Count>> works = new ArrayList<>();
            for (int i = 0; i < rooms; i++) {
                works.add(crew.submit(() -> until(end)));
            }
            Count sum = new Count(0, 0);
            for (Future<Count> work : works) {
                sum = sum.plus(work.get());
            }
            return sum;
        } finally {
            crew.shutdownNow();
        }
    }

    /** One after the other, because a node looks at few links at once. */
    private synchronized String newRoom() throws IOException, InterruptedException {
        return LinkRooms.open(node, 1).get(0);
    }

    private Count until(long end) throws IOException, InterruptedException {
        Rest rest = Rest.nobody(node);
        Count sum = new Count(0, 0);
        while (System.nanoTime() < end) {
            try (ChurnedRoom room = new ChurnedRoom(node, rest, newRoom())) {
                for (int i = 0; i < ROUNDS_OF_A_ROOM && System.nanoTime() < end; i++) {
                    room.round();
                }
                sum = sum.plus(new Count(room.joins(), room.commands()));
            }
        }
        return sum;
    }
}
