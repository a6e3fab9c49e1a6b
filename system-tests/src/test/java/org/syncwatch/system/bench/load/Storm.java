package org.syncwatch.system.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.syncwatch.system.bench.Quantiles;

/** Full rooms of guests who lose their node and come to another one all at once, without any wait between them. */
public final class Storm implements AutoCloseable {

    private static final int AT_ONCE = 16;
    private static final Duration IN_WITHIN = Duration.ofMinutes(5);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MS = 2;

    private final Crew crew = new Crew();
    private final List<Room> rooms = new ArrayList<>();

    /** What happens to the node. */
    @FunctionalInterface
    public interface Blow {
        void fall() throws Exception;
    }

    /**
     * How they came back.
     *
     * @param refused how often whatever kept somebody out happened, by its name; nobody tries twice
     * @param greetedMs from the blow to each one's greeting
     * @param allGoneMs from the blow until the last one knew
     */
    public record Return(Map<String, Integer> refused, Quantiles greetedMs, double allGoneMs) {}

    /**
     * @param node its origin
     * @param codes of rooms in which the film is on
     * @param members of each room
     */
    public Storm(String node, Collection<String> codes, int members) {
        for (String code : codes) {
            rooms.add(new Room(code, Theme.STEERING, crew, members, List.of(node), Beats.Manner.PLAIN));
        }
    }

    /** Returns when everybody is in their room. */
    public void enter() throws InterruptedException {
        await(crew.ask(() -> Ushers.bring(members(), AT_ONCE, () -> new RestEntrance(crew, ""))), IN_WITHIN);
    }

    /** Leaves for good, so that the seats are free. */
    public void leave() throws InterruptedException {
        crew.ask(() -> {
            members().forEach(Member::leave);
            return true;
        });
    }

    /** Lets the blow fall; each comes to the other node, with a connection of their own, as soon as all have noticed. */
    public Return comeTo(String node, Blow blow) throws Exception {
        List<Double> greetedMs = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        long began = System.nanoTime();
        blow.fall();
        awaitGone(began);
        double allGoneMs = (System.nanoTime() - began) / 1e6;
        await(
                crew.ask(() -> CompletableFuture.allOf(members().stream()
                        .map(member -> comeTo(node, member).handle((in, failure) -> {
                            if (failure == null) {
                                greetedMs.add((System.nanoTime() - began) / 1e6);
                            } else {
                                refused.merge(reason(failure), 1, Integer::sum);
                            }
                            return true;
                        }))
                        .toArray(CompletableFuture<?>[]::new))),
                IN_WITHIN);
        return new Return(refused, Quantiles.of(greetedMs), allGoneMs);
    }

    private CompletableFuture<Void> comeTo(String node, Member member) {
        member.moveTo(node);
        return new RestEntrance(crew, "")
                .pass(member)
                .thenCompose(pass -> member.enter(pass.ticket(), pass.memberToken()));
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String text = String.valueOf(cause.getMessage());
        return text.substring(0, Math.min(80, text.length()));
    }

    private void awaitGone(long began) throws InterruptedException {
        while (crew.ask(() -> members().stream().anyMatch(Member::isHere))) {
            if (System.nanoTime() - began > GONE_WITHIN.toNanos()) {
                throw new IllegalStateException("somebody's socket is still open");
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    /** Ends all connections without a word. */
    void cut() throws InterruptedException {
        crew.ask(() -> {
            members().forEach(Member::cut);
            return true;
        });
    }

    private List<Member> members() {
        return rooms.stream().flatMap(room -> room.members().stream()).toList();
    }

    private static void await(CompletableFuture<?> all, Duration within) throws InterruptedException {
        try {
            all.get(within.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("not all came within " + within, late);
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
