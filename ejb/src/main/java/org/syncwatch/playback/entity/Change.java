package org.syncwatch.playback.entity;

import java.util.UUID;
import org.syncwatch.protocol.server.CommandApplied.Action;

/** What a command wants to be different. */
public sealed interface Change {

    Action action();

    record Play() implements Change {
        @Override
        public Action action() {
            return Action.PLAY;
        }
    }

    record Pause() implements Change {
        @Override
        public Action action() {
            return Action.PAUSE;
        }
    }

    record Seek(long targetMs) implements Change {
        @Override
        public Action action() {
            return Action.SEEK;
        }
    }

    record SetRate(double rate) implements Change {
        @Override
        public Action action() {
            return Action.SET_RATE;
        }
    }

    /** Shows another film from its start. */
    record SetSource(UUID videoId) implements Change {
        @Override
        public Action action() {
            return Action.SET_SOURCE;
        }
    }
}
