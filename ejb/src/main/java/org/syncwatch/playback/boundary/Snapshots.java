package org.syncwatch.playback.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.control.EventRows;
import org.syncwatch.playback.control.PlaybackRows;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.server.Recovery;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.video.boundary.Videos;

/** A room's whole playback, read at once. */
@ApplicationScoped
public class Snapshots {

    /** @param video how far the source is, or null without an uploaded source */
    public record Snapshot(PlaybackState playback, @Nullable VideoStatus video) {}

    private final PlaybackRows rows;
    private final EventRows events;
    private final Videos videos;

    @Inject
    public Snapshots(PlaybackRows rows, EventRows events, Videos videos) {
        this.rows = rows;
        this.events = events;
        this.videos = videos;
    }

    /** Empty when the room is gone. */
    public Optional<Snapshot> of(UUID room) {
        return rows.of(room).map(playback -> new Snapshot(playback, video(playback)));
    }

    /**
     * What a returning member missed until a snapshot was read.
     *
     * @param lastSeen highest sequence the member knows, or null for one who was never here
     */
    public @Nullable Recovery missed(UUID room, @Nullable Long lastSeen, Snapshot until) {
        return lastSeen == null
                ? null
                : events.missed(room, lastSeen, until.playback().sequence());
    }

    private @Nullable VideoStatus video(PlaybackState playback) {
        return playback.source() instanceof Source.Upload upload
                ? videos.status(UUID.fromString(upload.videoId())).orElse(null)
                : null;
    }
}
