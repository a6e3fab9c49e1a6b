package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.video.boundary.VideoChanged;
import org.syncwatch.video.boundary.Videos;

/** Tells every room that shows a film how far its transcoding is. */
@ApplicationScoped
public class FilmAnnouncements {

    private final PlaybackRows rows;
    private final Videos videos;
    private final Broadcast broadcast;

    @Inject
    public FilmAnnouncements(PlaybackRows rows, Videos videos, Broadcast broadcast) {
        this.rows = rows;
        this.videos = videos;
        this.broadcast = broadcast;
    }

    /** What is announced is read again, so that two nodes with a report each do not end on the older one. */
    void changed(@Observes VideoChanged change) {
        UUID film = change.videoId();
        videos.status(film)
                .map(WireFormat::encode)
                .ifPresent(text -> rows.roomsShowing(film)
                        .forEach(room -> broadcast.send(new Frame(room, Frame.Kind.VIDEO, 0, text))));
    }
}
