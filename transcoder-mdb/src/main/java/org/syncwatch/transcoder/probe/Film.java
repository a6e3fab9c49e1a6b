package org.syncwatch.transcoder.probe;

import org.jspecify.annotations.Nullable;

/**
 * What the transcoder needs to know of a file that can become a film.
 *
 * @param durationMs declared length in milliseconds, 0 when the file declares none
 * @param audio the sound track to use, or null for a silent film
 */
public record Film(Picture picture, @Nullable Sound audio, long durationMs) {

    /**
     * The picture as it is meant to be shown, after rotation and with square pixels.
     *
     * @param stream index in the file
     * @param framesPerSecond 0 when unknown
     * @param highDynamicRange true when it must be tone-mapped for ordinary screens
     */
    public record Picture(int stream, int width, int height, double framesPerSecond, boolean highDynamicRange) {}

    /**
     * @param stream index in the file
     * @param language as the file declares it, or null
     */
    public record Sound(int stream, @Nullable String language) {}
}
