package org.syncwatch.protocol.server;

import org.syncwatch.protocol.server.ServerHello.RoomInfo;

/** The room's settings, whole; those with a lower revision than the last seen are to be dropped. */
public record SettingsChanged(RoomInfo room) implements ServerMessage {}
