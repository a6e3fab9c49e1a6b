package org.syncwatch.system.net;

/**
 * A way there and back.
 *
 * @param up from the browser to the node
 * @param down from the node to the browser
 */
public record Road(Lane up, Lane down) {

    public static final Road FREE = both(Lane.FREE);

    public static Road both(Lane lane) {
        return new Road(lane, lane);
    }
}
