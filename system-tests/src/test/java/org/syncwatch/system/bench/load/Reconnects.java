package org.syncwatch.system.bench.load;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.fire.LinkRooms;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.Statements;
import org.syncwatch.system.wire.Rest;

/** Everybody is on the first of two nodes when it is killed; what it takes until all are on the second. */
public final class Reconnects {

    /** In each room. */
    public static final int MEMBERS = 5;

    private static final int LONERS = 5;
    private static final long LEAVING_MS = 1500;
    private static final Duration EMPTY_WITHIN = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MS = 20;

    private final LocalStack stack;
    private final int rooms;
    private final int warmingRooms;

    /**
     * What came of it.
     *
     * @param incompleteRooms in which not everybody has a seat afterwards
     * @param alone beginnings of what one comeback asks of the database on a quiet stack, with their numbers
     * @param storm beginnings of all that the database was asked during the storm, with their numbers
     * @param commitsEach transactions of one comeback within the storm, whatever else the database did meanwhile among them
     */
    public record Outcome(
            Storm.Return back,
            List<String> incompleteRooms,
            Map<String, Integer> alone,
            Map<String, Integer> storm,
            double commitsEach) {

        private static final String ANY = "(?i)(?!begin|commit|rollback).*";
        private static final String READ = "(?i)select.*";

        /** Without those that begin and end transactions. */
        public int statementsAlone() {
            return sum(alone, ANY);
        }

        public double statementsEach() {
            return sum(storm, ANY) / (double) back.greetedMs().count();
        }

        public double readsEach() {
            return sum(storm, READ) / (double) back.greetedMs().count();
        }

        private static int sum(Map<String, Integer> statements, String pattern) {
            return statements.entrySet().stream()
                    .filter(statement -> statement.getKey().matches(pattern))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** @param warmingRooms of how many rooms' members come and go on the second node before */
    public Reconnects(LocalStack stack, int rooms, int warmingRooms) {
        this.stack = stack;
        this.rooms = rooms;
        this.warmingRooms = warmingRooms;
    }

    public Outcome run() throws Exception {
        String second = stack.node(2);
        List<String> codes = LinkRooms.open(stack.node(1), rooms);
        warm(codes, second);
        try (Storm storm = new Storm(stack.node(1), codes, MEMBERS)) {
            storm.enter();
            long committed = Statements.committed(stack);
            AtomicReference<Storm.@Nullable Return> back = new AtomicReference<>();
            Map<String, Integer> asked =
                    Statements.during(stack, () -> back.set(storm.comeTo(second, () -> stack.killNode(1))));
            Thread.sleep(LEAVING_MS);
            double commitsEach = (Statements.committed(stack) - committed) / (double) (rooms * MEMBERS);
            return new Outcome(
                    requireNonNull(back.get()), incomplete(codes), ofOneComeback(second), asked, commitsEach);
        }
    }

    private void warm(List<String> codes, String node) throws IOException, InterruptedException {
        int left = warmingRooms;
        while (left > 0) {
            List<String> some = codes.subList(0, Math.min(left, codes.size()));
            try (Storm visitors = new Storm(node, some, MEMBERS)) {
                visitors.enter();
                visitors.leave();
                awaitEmpty(node, some);
            }
            left -= some.size();
        }
    }

    /** A busy machine takes a while to free the seats of two hundred at once. */
    private static void awaitEmpty(String node, List<String> codes) throws IOException, InterruptedException {
        Rest anybody = Rest.nobody(node);
        long deadline = System.nanoTime() + EMPTY_WITHIN.toNanos();
        for (String code : codes) {
            while (LinkRooms.participants(anybody, code) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("somebody still has a seat in " + code);
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        }
    }

    private List<String> incomplete(List<String> codes) throws IOException, InterruptedException {
        Rest anybody = Rest.nobody(stack.node(2));
        List<String> incomplete = new ArrayList<>();
        for (String code : codes) {
            if (LinkRooms.participants(anybody, code) != MEMBERS) {
                incomplete.add(code);
            }
        }
        return incomplete;
    }

    /** Of one member each of a few more rooms, who come back one after the other; what came less often than they was not theirs. */
    private Map<String, Integer> ofOneComeback(String node) throws Exception {
        List<Storm> loners = new ArrayList<>();
        try {
            for (String code : LinkRooms.open(node, LONERS)) {
                loners.add(new Storm(node, List.of(code), 1));
            }
            for (Storm loner : loners) {
                loner.enter();
                loner.cut();
            }
            Thread.sleep(LEAVING_MS);
            Map<String, Integer> all = Statements.during(stack, () -> {
                for (Storm loner : loners) {
                    loner.comeTo(node, () -> {});
                }
            });
            return all.entrySet().stream()
                    .filter(statement -> statement.getValue() >= LONERS)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, statement -> statement.getValue() / LONERS, Integer::sum, TreeMap::new));
        } finally {
            loners.forEach(Storm::close);
        }
    }
}
