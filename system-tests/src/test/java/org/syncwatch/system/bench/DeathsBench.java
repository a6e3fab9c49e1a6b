package org.syncwatch.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.checker.Survival;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** A node is killed while rooms on two nodes are steered, again and again; everything said is compared with what is stored. */
public final class DeathsBench {

    private static final String ROUNDS = "20";
    private static final int ROOMS = 5;
    private static final long GHOSTS_WITHIN_MS = 60_000;
    private static final Map<String, String> SETTINGS =
            Map.of("SYNCWATCH_SOCKET_COMMANDS_PER_SECOND", "100", "SYNCWATCH_SOCKET_FRAMES_PER_SECOND", "100");
    private static final String TITLE =
            "A node is killed while the members of 5 rooms on two nodes steer ten times a second each, in ms";

    private DeathsBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments.length == 0 ? ROUNDS : arguments[0]);
        Idle idle = new Idle();
        List<Double> back = new ArrayList<>();
        List<Double> ghosts = new ArrayList<>();
        long acknowledged = 0;
        LocalStack stack = LocalStack.start(StackPlan.fresh("deaths", 2, SETTINGS));
        try {
            for (int round = 0; round < rounds; round++) {
                stack = round == 0 ? stack : startedAgain(stack);
                Survival.Result result = new Survival(stack, ROOMS).run(GHOSTS_WITHIN_MS);
                back.addAll(result.backMs());
                ghosts.add(result.ghostsGoneMs());
                acknowledged += result.acknowledged();
                System.err.println("round " + (round + 1) + ": " + Quantiles.of(result.backMs()));
            }
        } finally {
            stack.close();
        }
        new Report("deaths", TITLE, "", "times", "p50", "p95", "p99", "max")
                .add("greeted by the other node, with the state they knew or a newer one", Quantiles.of(back))
                .add("whoever never came back is on no roster any more", Quantiles.of(ghosts))
                .note(
                        rounds + " deaths, " + acknowledged
                                + " acknowledged commands: 0 lost, 0 doubled, sequences without a gap, all members ended equal.")
                .publish(idle.percent());
    }

    private static LocalStack startedAgain(LocalStack stack) throws Exception {
        stack.interrupt();
        return stack.startAgain();
    }
}
