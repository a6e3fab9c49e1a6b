package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.video.boundary.VideoChanged;

/** Tells every room that shows a film how far its transcoding is. */
@ApplicationScoped
public class FilmAnnouncements {

    private final PlaybackRows rows;
    private final Broadcast broadcast;

    @Inject
    public FilmAnnouncements(PlaybackRows rows, Broadcast broadcast) {
        this.rows = rows;
        this.broadcast = broadcast;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VideoChanged change) {
        String text = WireFormat.encode(change.status());
        rows.roomsShowing(change.videoId()).forEach(room -> broadcast.send(new Frame(room, Frame.Kind.VIDEO, 0, text)));
    }
}
