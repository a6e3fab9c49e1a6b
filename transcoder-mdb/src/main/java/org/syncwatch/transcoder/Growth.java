package org.syncwatch.transcoder;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.syncwatch.transcoder.hls.MediaPlaylist;
import org.syncwatch.transcoder.storage.Publication;

/** Follows how much of a film can be watched while it is published; tells of it at most once a second. */
final class Growth {

    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final List<String> renditions;
    private final Supplier<String> master;
    private final LongConsumer receiver;
    private final LongSupplier nanoTime;
    private long told;
    private long toldAt;

    /**
     * @param renditions names of every size and sound that must be there
     * @param master the playlist that is published before anybody is told
     */
    Growth(List<String> renditions, Supplier<String> master, LongConsumer receiver, LongSupplier nanoTime) {
        this.renditions = renditions;
        this.master = master;
        this.receiver = receiver;
        this.nanoTime = nanoTime;
    }

    /** Publishes what is finished, step by step, and tells of it meanwhile. */
    void follow(Publication publication) {
        publication.grow(() -> tell(publication));
    }

    private void tell(Publication publication) {
        long playable = playable(publication.playlists());
        long now = nanoTime.getAsLong();
        boolean due = told == 0 || now - toldAt >= PAUSE_NANOS;
        if (playable > told && due) {
            if (told == 0) {
                publication.text("master.m3u8", master.get());
            }
            told = playable;
            toldAt = now;
            receiver.accept(playable);
        }
    }

    /** Whether anybody was told that the film can be watched. */
    boolean begun() {
        return told > 0;
    }

    private long playable(Map<String, String> playlists) {
        if (!playlists.keySet().containsAll(renditions)) {
            return 0;
        }
        return renditions.stream()
                .mapToLong(name -> MediaPlaylist.read(
                                playlists.getOrDefault(name, "").lines().toList())
                        .durationMs())
                .min()
                .orElse(0);
    }
}
