package org.syncwatch.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.RoomLine;

/** Three clients on two nodes steer one room at once, and everything said to them is compared with what is stored. */
public final class SteeringCheck {

    private static final int CLIENTS = 3;

    private final LocalStack stack;
    private final Screening screening;

    public SteeringCheck(LocalStack stack, Screening screening) {
        this.stack = stack;
        this.screening = screening;
    }

    /**
     * What came of it.
     *
     * @param seconds from the first command to the last outcome
     */
    public record Result(int applied, int duplicates, int refused, double seconds) {}

    /** @throws AssertionError when anything said differs from what happened */
    public Result run(int commandsEach, long seed) throws Exception {
        List<RoomLine> lines = new ArrayList<>();
        ExecutorService crew = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Steersman> steersmen = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int node = 1 + i % 2;
                RoomLine line = RoomLine.enter(stack.node(node), screening.ticketAt(node, "Steersman " + i));
                lines.add(line);
                steersmen.add(new Steersman(line, seed + i, screening.filmMs()));
            }
            long began = System.nanoTime();
            List<Future<?>> voyages = new ArrayList<>();
            for (Steersman steersman : steersmen) {
                voyages.add(crew.submit(() -> {
                    steersman.steer(commandsEach);
                    return null;
                }));
            }
            for (Future<?> voyage : voyages) {
                voyage.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return compared(toldTo(steersmen), CLIENTS * commandsEach, seconds);
        } finally {
            crew.shutdownNow();
            lines.forEach(RoomLine::close);
        }
    }

    private static List<Told> toldTo(List<Steersman> steersmen) throws InterruptedException {
        long newest =
                steersmen.stream().mapToLong(Steersman::newestApplied).max().orElse(0);
        List<Told> told = new ArrayList<>();
        for (Steersman steersman : steersmen) {
            told.add(steersman.catchUp(newest));
        }
        return told;
    }

    private Result compared(List<Told> told, int given, double seconds) throws Exception {
        Ledger ledger = Ledger.of(stack, screening.code());
        Map<String, Long> stored = StoredCommands.unbroken(ledger);
        int applied = 0;
        int duplicates = 0;
        int refused = 0;
        for (Told one : told) {
            assertThat(stored)
                    .as("acknowledged is stored, with the sequence told")
                    .containsAllEntriesOf(one.applied());
            assertThat(one.applied())
                    .as("a repeated command got the first result")
                    .containsAllEntriesOf(one.duplicates());
            assertThat(stored.keySet())
                    .as("refused is not stored")
                    .doesNotContainAnyElementsOf(one.refused().keySet());
            // Not in their order: those of the other node may come later, and every client drops an older one.
            assertThat(one.heard()).as("each state is heard of at most once").doesNotHaveDuplicates();
            assertThat(Ledger.State.told(one.state()))
                    .as("where a client and the database end")
                    .isEqualTo(ledger.state());
            applied += one.applied().size();
            duplicates += one.duplicates().size();
            refused += one.refused().size();
        }
        assertThat(applied + refused).as("every command has one outcome").isEqualTo(given);
        assertThat(stored)
                .as("nothing is stored that nobody was told of")
                .hasSize(applied + screening.commandsBefore());
        return new Result(applied, duplicates, refused, seconds);
    }
}
