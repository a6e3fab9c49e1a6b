package org.syncwatch.video.boundary;

import java.util.UUID;
import org.syncwatch.protocol.server.VideoStatus;

/** Fired in the transaction that changes a film; observe it after success. */
public record VideoChanged(UUID videoId, VideoStatus status) {}
