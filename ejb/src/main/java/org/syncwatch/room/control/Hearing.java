package org.syncwatch.room.control;

import java.util.UUID;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.entity.Room;

/**
 * Somebody decides about a locked room.
 *
 * @param account of who decides
 * @param role of who decides
 * @param name of who decides
 */
public record Hearing(Room room, UUID account, Role role, String name) {}
