package org.syncwatch.playback.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.syncwatch.playback.control.PlaybackRows;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;

/** What rooms show, for callers that have already decided who may know. */
@ApplicationScoped
public class ShownFilms {

    private final PlaybackRows rows;

    @Inject
    public ShownFilms(PlaybackRows rows) {
        this.rows = rows;
    }

    /** The uploaded film that the room shows; empty when it shows none, or one from elsewhere. */
    public Optional<UUID> in(UUID room) {
        return Optional.ofNullable(rows.of(Set.of(room)).get(room))
                .map(PlaybackState::source)
                .filter(Source.Upload.class::isInstance)
                .map(source -> UUID.fromString(((Source.Upload) source).videoId()));
    }
}
