package org.syncwatch.system.bench;

import java.util.Map;
import org.syncwatch.system.checker.BreakingLines;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** Members write and steer over a thousand sockets that break; nothing of it may be lost or doubled. */
public final class BreaksBench {

    private static final String BREAKS = "1000";
    private static final Map<String, String> SETTINGS = Map.of(
            "SYNCWATCH_SOCKET_COMMANDS_PER_SECOND", "5000",
            "SYNCWATCH_SOCKET_FRAMES_PER_SECOND", "5000",
            "SYNCWATCH_CHAT_ASIDES_PER_SECOND", "1000");

    private BreaksBench() {}

    public static void main(String[] arguments) throws Exception {
        int breaks = Integer.parseInt(arguments.length == 0 ? BREAKS : arguments[0]);
        long seed = Long.getLong("syncwatch.breaks.seed", System.nanoTime());
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("breaks", 2, SETTINGS))) {
            Idle idle = new Idle();
            BreakingLines.Result result = new BreakingLines(stack).run(breaks, seed);
            new Report(
                            "breaks",
                            "4 members on 2 nodes write and steer over sockets that break at random moments: nothing was lost,"
                                    + " nothing was there twice",
                            "",
                            "")
                    .add("sockets that broke", result, Integer.toString(result.breaks()))
                    .add("messages, each stored once and known to all", result, Integer.toString(result.messages()))
                    .add("commands, each stored once and known to all", result, Integer.toString(result.commands()))
                    .add("seconds", result.seconds())
                    .note("Seed " + seed + ".")
                    .publish(idle.percent());
        }
    }
}
