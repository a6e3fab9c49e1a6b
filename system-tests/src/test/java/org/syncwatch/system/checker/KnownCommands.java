package org.syncwatch.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one member knows of a room's commands since they first came: by frames, and after a break by what they missed. */
final class KnownCommands {

    private static final long NOTHING = -1;

    private final Map<Long, String> members = new HashMap<>();
    private JsonNode state = MissingNode.getInstance();
    private long upTo = NOTHING;

    /** What to say in a hello; null for whoever was not here yet. */
    @Nullable
    Long lastSequence() {
        return upTo == NOTHING ? null : upTo;
    }

    void greeted(JsonNode session) {
        JsonNode told = session.path("playback");
        if (upTo == NOTHING) {
            upTo = told.path("sequence").asLong();
        }
        JsonNode recovery = session.path("recovery");
        recovery.path("commands").forEach(command -> note(command.path("sequence"), command));
        assertThat(recovery.path("complete").asBoolean(true))
                .as("all that was missed is told")
                .isTrue();
        learn(told);
    }

    void heard(JsonNode command) {
        note(command.at("/state/sequence"), command);
        learn(command.path("state"));
    }

    private void note(JsonNode sequence, JsonNode command) {
        String member = command.path("issuedBy").asText();
        String before = members.put(sequence.asLong(), member);
        assertThat(before == null || before.equals(member))
                .as("sequence %s is one command", sequence)
                .isTrue();
        while (members.containsKey(upTo + 1)) {
            upTo++;
        }
    }

    private void learn(JsonNode told) {
        state = told.path("sequence").asLong() >= state.path("sequence").asLong(NOTHING) ? told : state;
    }

    /** Up to where every command is known. */
    long upTo() {
        return upTo;
    }

    /** Who gave the command with this number; null when it is not known. */
    @Nullable
    String memberAt(long sequence) {
        return members.get(sequence);
    }

    JsonNode state() {
        return state;
    }
}
