package org.syncwatch.playback.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/**
 * Those a room may wait for, and its policy.
 *
 * @param deadlineMs how long a start waits at most, milliseconds
 */
public record Audience(WaitFor waitFor, long deadlineMs, List<Watcher> watchers) {

    /** A room that waits for nobody. */
    public static final Audience NONE = new Audience(WaitFor.nobody, 0, List.of());

    /** Whom the policy waits for at all: not again for a member who let the room wait in vain, and nobody for themselves. */
    List<Watcher> awaited() {
        if (watchers.size() < 2) {
            return List.of();
        }
        return switch (waitFor) {
            case nobody -> List.of();
            case owner ->
                watchers.stream()
                        .filter(watcher -> watcher.owner() && !watcher.passedOver())
                        .toList();
            case everyone, quorum ->
                watchers.stream().filter(watcher -> !watcher.passedOver()).toList();
        };
    }

    /** How many of the awaited may be missing at a start. */
    int mayMiss(int awaited) {
        return waitFor == WaitFor.quorum ? (awaited - 1) / 2 : 0;
    }

    public Optional<Watcher> watcher(UUID member) {
        return watchers.stream()
                .filter(watcher -> watcher.member().equals(member))
                .findFirst();
    }

    public Audience with(Watcher changed) {
        return new Audience(
                waitFor,
                deadlineMs,
                watchers.stream()
                        .map(watcher -> watcher.member().equals(changed.member()) ? changed : watcher)
                        .toList());
    }
}
