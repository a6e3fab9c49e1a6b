package org.syncwatch.protocol.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a member's picture stands; unlike a command it is not answered, and an outdated one is ignored. */
public sealed interface GateSign extends ClientMessage {

    /** The playback sequence this is said of. */
    long sequence();

    /** The picture stands at the anchor with enough loaded to start at once. */
    record Ready(@JsonProperty(required = true) long sequence) implements GateSign {}

    /** The picture should move and has not for a while. */
    record Stalled(@JsonProperty(required = true) long sequence) implements GateSign {}
}
