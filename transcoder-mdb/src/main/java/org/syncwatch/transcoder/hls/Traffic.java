package org.syncwatch.transcoder.hls;

import java.util.Map;

/**
 * What playing one rendition takes.
 *
 * @param peak bits per second of its densest segment
 * @param average bits per second over all of it
 */
public record Traffic(long peak, long average) {

    /** @param sizes bytes of each segment by file name */
    public static Traffic measured(MediaPlaylist playlist, Map<String, Long> sizes) {
        double peak = 0;
        double bits = 0;
        double seconds = 0;
        for (MediaPlaylist.Segment segment : playlist.segments()) {
            double size = sizes.getOrDefault(segment.file(), 0L) * 8.0;
            // The last crumb of a film can be shorter than a frame; its rate says nothing.
            peak = Math.max(peak, size / Math.max(segment.seconds(), 0.5));
            bits += size;
            seconds += segment.seconds();
        }
        return new Traffic(Math.round(peak), Math.round(seconds > 0 ? bits / seconds : 0));
    }

    Traffic plus(Traffic other) {
        return new Traffic(peak + other.peak, average + other.average);
    }
}
