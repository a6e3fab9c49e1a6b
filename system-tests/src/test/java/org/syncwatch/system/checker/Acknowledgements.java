package org.syncwatch.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What somebody's commands came to, who repeats each until it is acknowledged. */
final class Acknowledgements {

    private final Map<String, Long> sequences = new HashMap<>();

    /** By the commands' ids. */
    Map<String, Long> sequences() {
        return sequences;
    }

    boolean has(String commandId) {
        return sequences.containsKey(commandId);
    }

    /** Answers false when the command has to be said once more. */
    boolean note(JsonNode outcome) {
        String status = outcome.path("status").asText();
        if (status.equals("applied") || status.equals("duplicate")) {
            sequences.put(
                    outcome.path("commandId").asText(), outcome.path("sequence").asLong());
            return true;
        }
        if (!status.equals("unavailable")) {
            throw new AssertionError("refused: " + outcome);
        }
        return false;
    }
}
