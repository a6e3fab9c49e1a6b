package org.syncwatch.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one member knows of a room's chat, kept as the protocol says: up to a number without a gap, and later news that waits. */
final class KnownChat {

    private static final long NOTHING = -1;

    private final Map<Long, JsonNode> messages = new TreeMap<>();
    private final Map<Long, JsonNode> early = new TreeMap<>();
    private long known = NOTHING;
    private long newest;

    /** What to say in a hello; null for whoever was not here yet. */
    @Nullable
    Long lastNumber() {
        return known == NOTHING ? null : known;
    }

    void greeted(JsonNode page) {
        assertThat(known == NOTHING && page.path("older").asBoolean())
                .as("the first page leaves something out")
                .isFalse();
        known = Math.max(known, page.path("upTo").asLong());
        take(page);
    }

    /** The answer to a question for everything after a number. */
    void answered(JsonNode entries) {
        if (entries.path("after").asLong() <= known) {
            known = Math.max(known, entries.at("/page/upTo").asLong());
        }
        take(entries.path("page"));
    }

    void heard(JsonNode message) {
        long revision = message.path("revision").asLong();
        early.put(revision, message);
        newest = Math.max(newest, revision);
        goOn();
    }

    private void take(JsonNode page) {
        newest = Math.max(newest, page.path("newest").asLong());
        page.path("messages").forEach(this::keep);
        goOn();
    }

    private void goOn() {
        early.keySet().removeIf(revision -> revision <= known);
        for (JsonNode next = early.remove(known + 1); next != null; next = early.remove(known + 1)) {
            known++;
            keep(next);
        }
    }

    private void keep(JsonNode message) {
        messages.put(message.path("number").asLong(), message);
    }

    /** Whether something is known to be missing. */
    boolean lacks() {
        return known < newest;
    }

    long known() {
        return known;
    }

    /** By number. */
    Map<Long, JsonNode> messages() {
        return messages;
    }
}
