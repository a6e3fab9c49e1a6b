package org.syncwatch.playback.entity;

import java.util.UUID;

/**
 * A connected member whose player tells when it is ready.
 *
 * @param readySequence playback sequence this member was last ready for, −1 before the first
 * @param passedOver waited for in vain since they were last ready
 * @param heldUpAtMs cluster time at which their stall last stopped the room, 0 for never
 */
public record Watcher(UUID member, boolean owner, long readySequence, boolean passedOver, long heldUpAtMs) {

    public Watcher ready(long sequence) {
        return new Watcher(member, owner, sequence, false, heldUpAtMs);
    }

    public Watcher missed() {
        return new Watcher(member, owner, readySequence, true, heldUpAtMs);
    }

    public Watcher heldUp(long nowMs) {
        return new Watcher(member, owner, readySequence, passedOver, nowMs);
    }
}
