package org.syncwatch.live.boundary;

/**
 * How far a room is.
 *
 * @param sequence of its playback
 * @param roster revision of its roster
 * @param chat number of the newest entry of its chat's log
 */
public record RoomNumbers(long sequence, long roster, long chat) {

    public static final RoomNumbers NONE = new RoomNumbers(0, 0, 0);

    public RoomNumbers atLeast(RoomNumbers other) {
        return new RoomNumbers(
                Math.max(sequence, other.sequence), Math.max(roster, other.roster), Math.max(chat, other.chat));
    }
}
