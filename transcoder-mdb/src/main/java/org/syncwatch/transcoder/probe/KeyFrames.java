package org.syncwatch.transcoder.probe;

/**
 * Where a picture can be cut.
 *
 * @param largestGapSeconds between two of them, or the last one and the end
 * @param lastSeconds when the last frame is shown
 */
public record KeyFrames(int count, double largestGapSeconds, double lastSeconds) {

    /** Reads ffprobe's packet lines of one stream, {@code seconds,flags}. */
    static final class Reader {

        private int count;
        private double gap;
        private double key = Double.NaN;
        private double last = Double.NEGATIVE_INFINITY;

        void accept(String line) {
            String[] fields = line.split(",", 3);
            if (fields.length < 2 || fields[0].equals("N/A")) {
                return;
            }
            double time = Numbers.signed(fields[0]);
            last = Math.max(last, time);
            if (fields[1].startsWith("K")) {
                gap = Double.isNaN(key) ? 0 : Math.max(gap, time - key);
                key = time;
                count++;
            }
        }

        KeyFrames all() {
            return new KeyFrames(count, Double.isNaN(key) ? 0 : Math.max(gap, last - key), last);
        }
    }
}
