package org.syncwatch.protocol.account;

/**
 * A friend invites into a room.
 *
 * @param fromId account of the friend
 * @param from name of the friend
 */
public record RoomInvited(String inviteId, String fromId, String from, String code, String roomName)
        implements AccountMessage {}
