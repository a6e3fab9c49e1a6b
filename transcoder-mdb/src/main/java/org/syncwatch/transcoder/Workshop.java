package org.syncwatch.transcoder;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.syncwatch.transcoder.hls.Encoder;
import org.syncwatch.transcoder.probe.Probe;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.process.Output;
import org.syncwatch.transcoder.process.PlatformFault;

/**
 * What every job of a node works with.
 *
 * @param ffmpeg its path
 */
record Workshop(
        ChildProcess child, Probe probe, String ffmpeg, Encoder encoder, LadderSettings ladder, Duration longestFilm) {

    private static final System.Logger LOG = System.getLogger(Workshop.class.getName());

    /** Runs a pass the film can do without; answers whether it went well. */
    boolean tryTo(List<String> argv, Output output) throws IOException, InterruptedException {
        Ended ended = child.patient().run(argv, output, line -> {});
        if (ended.faultOfThePlatform()) {
            throw new PlatformFault("ffmpeg could not run: " + ended);
        }
        if (!ended.well()) {
            LOG.log(Level.INFO, "a side pass ended with {0}: {1}", ended.exitCode(), ended.complaints());
        }
        return ended.well();
    }
}
