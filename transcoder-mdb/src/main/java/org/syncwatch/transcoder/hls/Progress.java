package org.syncwatch.transcoder.hls;

/** Reads ffmpeg's progress lines. */
public final class Progress {

    private static final String POSITION = "out_time_us=";

    private final long durationMs;
    private int percent;

    /** @param durationMs of the whole film, 0 when unknown: the percentage then stays 0 */
    public Progress(long durationMs) {
        this.durationMs = durationMs;
    }

    /** Takes the next line and returns the percentage, 0 to 99, that never falls; the last one belongs to publishing. */
    public int after(String line) {
        if (line.startsWith(POSITION) && durationMs > 0) {
            percent = (int) Math.max(percent, Math.min(99, position(line) / 10 / durationMs));
        }
        return percent;
    }

    private static long position(String line) {
        try {
            return Long.parseLong(line.substring(POSITION.length()).strip());
        } catch (NumberFormatException notYetKnown) {
            return 0;
        }
    }
}
