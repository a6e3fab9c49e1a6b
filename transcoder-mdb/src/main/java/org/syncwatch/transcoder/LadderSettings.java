package org.syncwatch.transcoder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.transcoder.hls.Ladder;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.probe.KeyFrames;

/** Which sizes are made, with which encoder, and which films need no encoding at first. */
@Dependent
public class LadderSettings {

    /** Every browser that plays at all plays this height. */
    private static final int USUAL_HEIGHT = 1080;

    private final Ladder ladder;
    private final String encoder;
    private final Duration copiedGap;
    private final long copiedKilobits;

    @Inject
    public LadderSettings(
            @ConfigProperty(name = "syncwatch.transcoder.heights", defaultValue = "360,480,720") List<Integer> heights,
            @ConfigProperty(name = "syncwatch.transcoder.encoder", defaultValue = "libx264") String encoder,
            @ConfigProperty(name = "syncwatch.transcoder.copied-key-frame-gap", defaultValue = "PT4S")
                    Duration copiedGap,
            @ConfigProperty(name = "syncwatch.transcoder.copied-kilobits", defaultValue = "12000")
                    long copiedKilobits) {
        this.ladder = new Ladder(heights);
        this.encoder = encoder;
        this.copiedGap = copiedGap;
        this.copiedKilobits = copiedKilobits;
    }

    Ladder ladder() {
        return ladder;
    }

    String encoder() {
        return encoder;
    }

    /** Whether the picture can be sent as it is, as far as the file's own words go. */
    boolean mayBeCopied(Film film) {
        Film.Picture picture = film.picture();
        int shortSide = Math.min(picture.width(), picture.height());
        return picture.copyable()
                && film.durationMs() > 0
                && film.bitsPerSecond() > 0
                && film.bitsPerSecond() <= copiedKilobits * 1000
                && shortSide <= Math.max(USUAL_HEIGHT, ladder.highest());
    }

    /** Whether the picture can be cut often enough to be sent as it is. */
    boolean tight(KeyFrames keys) {
        return keys.count() > 0 && keys.largestGapSeconds() * 1000 <= copiedGap.toMillis();
    }
}
