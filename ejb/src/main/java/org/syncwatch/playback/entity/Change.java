package org.syncwatch.playback.entity;

import java.util.UUID;
import org.syncwatch.protocol.server.CommandApplied.Action;

/** What a command wants to be different. */
public sealed interface Change {

    /** What members are told happened. */
    Action action();

    /** A member's wish; the others are signs of a member's player. */
    sealed interface Wish extends Change {}

    record Play() implements Wish {
        @Override
        public Action action() {
            return Action.PLAY;
        }
    }

    record Pause() implements Wish {
        @Override
        public Action action() {
            return Action.PAUSE;
        }
    }

    record Seek(long targetMs) implements Wish {
        @Override
        public Action action() {
            return Action.SEEK;
        }
    }

    record SetRate(double rate) implements Wish {
        @Override
        public Action action() {
            return Action.SET_RATE;
        }
    }

    /**
     * Shows another film from its start.
     *
     * @param source id of an upload or a link
     */
    record SetSource(UUID source) implements Wish {
        @Override
        public Action action() {
            return Action.SET_SOURCE;
        }
    }

    /** The member's picture can start at once. */
    record Ready(long sequence) implements Change {
        @Override
        public Action action() {
            return Action.PLAY;
        }
    }

    /** The member's picture stopped though it should move. */
    record Stalled(long sequence) implements Change {
        @Override
        public Action action() {
            return Action.PAUSE;
        }
    }

    /** The room waits for its owner, who is this member. */
    record OwnerAway() implements Change {
        @Override
        public Action action() {
            return Action.PAUSE;
        }
    }

    /** The member's socket is gone. */
    record Gone() implements Change {
        @Override
        public Action action() {
            return Action.PLAY;
        }
    }
}
