package org.syncwatch.system.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.checker.SteeringCheck;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** Three clients on two nodes give 10,000 random commands each; everything they were told is checked. */
public final class CheckerBench {

    private static final int COMMANDS_EACH = 10_000;
    private static final Map<String, String> SETTINGS =
            Map.of("SYNCWATCH_SOCKET_COMMANDS_PER_SECOND", "5000", "SYNCWATCH_SOCKET_FRAMES_PER_SECOND", "5000");

    private CheckerBench() {}

    public static void main(String[] arguments) throws Exception {
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("checker", 2, SETTINGS))) {
            Screening screening = Screening.open(stack, Files.createDirectories(Path.of("target", "bench")));
            Idle idle = new Idle();
            SteeringCheck.Result result = new SteeringCheck(stack, screening).run(COMMANDS_EACH, 1);
            new Report(
                            "checker",
                            "3 clients on 2 nodes, 10,000 random commands each: every word to them was true",
                            "",
                            "")
                    .add("applied, each once and in one unbroken sequence", result, Integer.toString(result.applied()))
                    .add("repeated, told the first result", result, Integer.toString(result.duplicates()))
                    .add("refused, as the room had moved on", result, Integer.toString(result.refused()))
                    .add("seconds", result.seconds())
                    .publish(idle.percent());
        }
    }
}
