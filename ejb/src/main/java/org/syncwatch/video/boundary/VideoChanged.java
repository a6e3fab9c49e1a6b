package org.syncwatch.video.boundary;

import java.util.UUID;
import org.syncwatch.protocol.server.VideoStatus;

/** Fired when a change of a film is committed, outside any transaction: observers may use the database. */
public record VideoChanged(UUID videoId, VideoStatus status) {}
