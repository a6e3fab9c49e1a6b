package org.syncwatch.system.bench;

import java.nio.file.Path;
import java.time.Duration;

/** From letting go of a film over the page to its first frame on both people's screens. */
public final class FirstFrameBench {

    private static final double MS_PER_SECOND = 1000;

    private FirstFrameBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Cinema cinema = Cinema.open("first-frame")) {
            Path film = cinema.film(Duration.ofSeconds(30), 1280, 720);
            Idle idle = new Idle();
            double dropped = cinema.ada().drop(film);
            double hers = cinema.ada().firstFrameAt();
            double his = cinema.bob().firstFrameAt();
            new Report("first-frame", "From dropping a 30 s 720p film to its first frame, in s", "", "seconds")
                    .add("on the uploader's screen", (hers - dropped) / MS_PER_SECOND)
                    .add("on both screens", (Math.max(hers, his) - dropped) / MS_PER_SECOND)
                    .publish(idle.percent());
        }
    }
}
