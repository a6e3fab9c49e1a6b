package org.syncwatch.system.bench.load;

import java.util.Map;
import org.syncwatch.system.bench.Idle;
import org.syncwatch.system.bench.Report;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** A node with a thousand sockets is killed, and all of them come to the other one at once. */
public final class StormBench {

    private static final String ROOMS = "200";
    private static final int WARMING_JOINS = 3000;
    private static final String TITLE = "A node is killed and all its members come to the other one at once, in ms";

    private StormBench() {}

    public static void main(String[] arguments) throws Exception {
        int rooms = Integer.parseInt(arguments.length == 0 ? ROOMS : arguments[0]);
        Idle idle = new Idle();
        Reconnects.Outcome outcome;
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("storm", 2, Map.of()))) {
            outcome = new Reconnects(stack, rooms, WARMING_JOINS / Reconnects.MEMBERS).run();
        }
        new Report("storm", TITLE, "", "members", "p50", "p95", "p99", "max")
                .add("greeted by the other node", outcome.back().greetedMs())
                .note("Refused: " + outcome.back().refused() + "; rooms in which somebody is missing: "
                        + outcome.incompleteRooms().size() + "; the last one knew of the death after "
                        + Report.text(outcome.back().allGoneMs()) + " ms.")
                .note("One comeback takes " + Report.text(outcome.statementsEach()) + " statements, of which "
                        + Report.text(outcome.readsEach()) + " read, and " + Report.text(outcome.commitsEach())
                        + " commits; alone it takes " + outcome.statementsAlone() + " statements.")
                .publish(idle.percent());
        print("Alone:", outcome.alone());
        print("All in the storm:", outcome.storm());
        boolean well =
                outcome.back().refused().isEmpty() && outcome.incompleteRooms().isEmpty();
        // The sockets' threads end by themselves, but only after a while.
        System.exit(well ? 0 : 1);
    }

    private static void print(String title, Map<String, Integer> statements) {
        System.err.println(title);
        statements.forEach((text, count) -> System.err.println("  " + count + " × " + text));
    }
}
