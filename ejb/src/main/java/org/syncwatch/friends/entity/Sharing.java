package org.syncwatch.friends.entity;

/** What friends may see of somebody; nobody else ever sees anything. */
public enum Sharing {
    /** Neither whether nor where: how everybody begins. */
    nobody,
    /** Whether they are here now. */
    online,
    /** Also the room they are in, when it may be joined. */
    room
}
