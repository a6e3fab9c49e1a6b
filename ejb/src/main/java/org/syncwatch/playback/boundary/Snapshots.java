package org.syncwatch.playback.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.control.EventRows;
import org.syncwatch.playback.control.EventRows.Gap;
import org.syncwatch.playback.control.PlaybackRows;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.server.Recovery;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.video.boundary.Videos;

/** Rooms' whole playback, read at once. */
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

    /** Without rooms that are gone. */
    Map<UUID, Snapshot> of(Set<UUID> rooms) {
        if (rooms.isEmpty()) {
            return Map.of();
        }
        Map<UUID, PlaybackState> playbacks = rows.of(rooms);
        Set<UUID> films = playbacks.values().stream()
                .flatMap(playback -> film(playback).stream())
                .collect(Collectors.toSet());
        Map<UUID, VideoStatus> statuses = films.isEmpty() ? Map.of() : videos.statuses(films);
        Map<UUID, Snapshot> snapshots = new HashMap<>();
        playbacks.forEach((room, playback) -> snapshots.put(
                room, new Snapshot(playback, film(playback).map(statuses::get).orElse(null))));
        return snapshots;
    }

    /** What returning members missed until their snapshots were read. */
    Map<Gap, Recovery> missed(Collection<Gap> gaps) {
        return events.missed(gaps);
    }

    private static Optional<UUID> film(PlaybackState playback) {
        return playback.source() instanceof Source.Upload upload
                ? Optional.of(UUID.fromString(upload.videoId()))
                : Optional.empty();
    }
}
