package org.syncwatch.transcoder.hls;

/**
 * One size of the film.
 *
 * @param name used in file names: lower-case letters and digits
 * @param width even, in pixels
 * @param height even, in pixels
 * @param maxKilobits upper bound of the video bit rate, in kbit/s
 */
public record Rendition(String name, int width, int height, int maxKilobits) {}
