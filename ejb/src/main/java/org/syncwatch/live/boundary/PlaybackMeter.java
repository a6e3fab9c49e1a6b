package org.syncwatch.live.boundary;

import org.syncwatch.protocol.server.CommandApplied.Action;

/** Takes what members' players measured, for whoever watches over the installation. */
public interface PlaybackMeter {

    /** @param ms distance of a picture from the room, 0 or more */
    void drift(double ms);

    /** @param ms from a command's receipt to its arrival at the last member of this node, 0 or more */
    void commandLatency(Action action, double ms);
}
