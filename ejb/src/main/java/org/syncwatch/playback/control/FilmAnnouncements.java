package org.syncwatch.playback.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.video.boundary.VideoChanged;
import org.syncwatch.video.boundary.Videos;

/** Tells every room that shows a film how far its transcoding is. */
@ApplicationScoped
public class FilmAnnouncements {

    private static final System.Logger LOG = System.getLogger(FilmAnnouncements.class.getName());

    private final PlaybackRows rows;
    private final Videos videos;
    private final Broadcast broadcast;

    /**
     * The thread that ends a transaction cannot read from the database before it is through with it; one other thread can, and
     * keeps the order.
     */
    private final ExecutorService announcer = Executors.newSingleThreadExecutor(this::thread);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    public FilmAnnouncements(PlaybackRows rows, Videos videos, Broadcast broadcast) {
        this.rows = rows;
        this.videos = videos;
        this.broadcast = broadcast;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VideoChanged change) {
        announcer.execute(() -> announce(change.videoId()));
    }

    /** What is announced is read again, so that two nodes with a report each do not end on the older one. */
    private void announce(UUID video) {
        try {
            videos.status(video).ifPresent(status -> {
                String text = WireFormat.encode(status);
                rows.roomsShowing(video).forEach(room -> broadcast.send(new Frame(room, Frame.Kind.VIDEO, 0, text)));
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the rooms that show film " + video + " were not told how far it is", failure);
        }
    }

    private Thread thread(Runnable work) {
        ThreadFactory factory = threads == null ? Executors.defaultThreadFactory() : threads;
        return factory.newThread(work);
    }

    @PreDestroy
    void stop() {
        announcer.shutdown();
    }
}
