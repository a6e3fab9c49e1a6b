package org.syncwatch.transcoder.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the transcoder needs to know of a file that can become a film.
 *
 * @param durationMs declared length in milliseconds, 0 when the file declares none
 * @param bitsPerSecond of the whole file, 0 when unknown
 */
public record Film(Picture picture, List<Sound> sounds, List<Text> texts, long durationMs, long bitsPerSecond) {

    /**
     * The picture as it is meant to be shown, after rotation and with square pixels.
     *
     * @param stream index in the file
     * @param framesPerSecond 0 when unknown
     * @param steady false when frames come at odd times
     * @param highDynamicRange true when it must be tone-mapped for ordinary screens
     * @param copyable true when every browser plays it as it is
     * @param lateSeconds how long after the file's first stream it starts
     */
    public record Picture(
            int stream,
            int width,
            int height,
            double framesPerSecond,
            boolean steady,
            boolean highDynamicRange,
            boolean copyable,
            double lateSeconds) {}

    /**
     * @param stream index in the file
     * @param language as the file declares it, or null
     * @param title as the file declares it, or null
     * @param copyable true when every browser plays it as it is, and it starts with the picture
     */
    public record Sound(
            int stream, @Nullable String language, @Nullable String title, boolean preferred, boolean copyable) {}

    /**
     * Subtitles that are text.
     *
     * @param stream index in the file
     * @param forced true when they belong to the film even for who understands it
     */
    public record Text(
            int stream, @Nullable String language, @Nullable String title, boolean forced) {}
}
