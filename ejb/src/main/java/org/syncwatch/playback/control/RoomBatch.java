package org.syncwatch.playback.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.control.Standing.Film;
import org.syncwatch.playback.entity.Audience;
import org.syncwatch.playback.entity.WaitingGate;
import org.syncwatch.playback.entity.Watcher;
import org.syncwatch.protocol.PlaybackState;

/** One room as a batch changes it, from what was read to what will be written. */
final class RoomBatch {

    private final Map<UUID, Long> sequences = new LinkedHashMap<>();
    private final Map<UUID, Watcher> marks = new LinkedHashMap<>();
    private final Standing before;
    private final Set<UUID> connected;
    private PlaybackState state;
    private Audience audience;
    private Film film;
    private boolean changed;
    private @Nullable UUID newSource;

    RoomBatch(Standing standing, long nowMs) {
        this.before = standing;
        this.connected = standing.connected();
        this.state = standing.state();
        this.audience = standing.audience();
        this.film = standing.shown();
        for (Watcher watcher : standing.audience().watchers()) {
            if (!watcher.passedOver() && WaitingGate.missed(state, watcher, nowMs)) {
                mark(watcher.missed());
            }
        }
    }

    /** What the room was before the batch. */
    Standing before() {
        return before;
    }

    /** Members with a socket, on whichever node. */
    Set<UUID> connected() {
        return connected;
    }

    PlaybackState state() {
        return state;
    }

    Audience audience() {
        return audience;
    }

    Film film() {
        return film;
    }

    Optional<Long> sequenceOf(UUID command) {
        return Optional.ofNullable(sequences.get(command));
    }

    void become(PlaybackState next) {
        state = next;
        changed = true;
    }

    void numbered(UUID command) {
        sequences.put(command, state.sequence());
    }

    void show(UUID source, Film next) {
        newSource = source;
        film = next;
    }

    /** Id of the upload or link that was put on last, or null when the film stayed. */
    @Nullable
    UUID newSource() {
        return newSource;
    }

    /** Notes what the gate must remember of a member. */
    void mark(Watcher watcher) {
        audience = audience.with(watcher);
        marks.put(watcher.member(), watcher);
    }

    boolean changed() {
        return changed;
    }

    /** Whether film and marks stayed, so that the state says all that may have changed. */
    boolean keptAllButState() {
        return newSource == null && marks.isEmpty();
    }

    Map<UUID, Watcher> marks() {
        return marks;
    }
}
