package org.syncwatch.system.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.RoomEnds;

/** Whether all members of a room end at the number that the database has, and every fulfilled wish is stored once. */
final class LossCheck {

    private static final long PATIENCE_MS = 10_000;
    private static final long PAUSE_MS = 250;

    private LossCheck() {}

    /**
     * Waits for what is still to come, as all has been asked.
     *
     * @throws IllegalStateException when anything is missing
     */
    static void of(LocalStack stack, Crowd crowd, Theme theme) throws IOException, SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000;
        List<String> wrong = wrong(ends(stack, theme), crowd);
        while (!wrong.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(PAUSE_MS);
            wrong = wrong(ends(stack, theme), crowd);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    wrong.size() + " rooms do not end as they should: " + wrong.subList(0, Math.min(5, wrong.size())));
        }
    }

    private static Map<String, RoomEnds.End> ends(LocalStack stack, Theme theme) throws IOException, SQLException {
        return theme == Theme.CHAT ? RoomEnds.ofChats(stack) : RoomEnds.of(stack);
    }

    private static List<String> wrong(Map<String, RoomEnds.End> ends, Crowd crowd) throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Room room : crowd.rooms()) {
            RoomEnds.End end = ends.get(room.code());
            long[] heard = room.crew().ask(room.book()::heard);
            // One more at least than the members were told of: the owner put the film on, or came.
            long applied = 1 + room.crew().ask(room.book()::applied);
            boolean same = end != null && Arrays.stream(heard).allMatch(last -> last == end.sequence());
            if (end == null || !same || end.events() != end.sequence() || end.sequence() < applied) {
                wrong.add(
                        room.code() + ": heard " + Arrays.toString(heard) + ", applied " + applied + ", stored " + end);
            }
        }
        return wrong;
    }
}
