package org.syncwatch.playback.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.playback.control.PlaybackRows;
import org.syncwatch.video.boundary.VideoAudience;

/** The members of a room may know of the film it shows. */
@ApplicationScoped
public class RoomAudience implements VideoAudience {

    private final PlaybackRows rows;

    @Inject
    public RoomAudience(PlaybackRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean includes(UUID account, UUID video) {
        return rows.shownTo(account, video);
    }
}
