package org.syncwatch.transcoder.hls;

import java.util.Locale;

/**
 * Small pictures of a film for its seek bar, a hundred on a sheet.
 *
 * @param seconds each stands for
 * @param height of one picture, in pixels
 */
public record Sprites(double seconds, int height) {

    public static final String SHEETS = "sprites_%03d.jpg";
    public static final String INDEX = "sprites.vtt";

    private static final int WIDTH = 160;
    private static final int SIDE = 10;
    private static final double SHORTEST_SECONDS = 2;
    private static final int MOST_PICTURES = 200;
    private static final double UNKNOWN_LENGTH_SECONDS = 10;

    /** @param durationMs of the film, 0 when unknown */
    public static Sprites of(int width, int height, long durationMs) {
        double seconds = durationMs == 0
                ? UNKNOWN_LENGTH_SECONDS
                : Math.max(SHORTEST_SECONDS, durationMs / 1000.0 / MOST_PICTURES);
        int tall = Math.max(2, 2 * (int) Math.round(WIDTH * (double) height / width / 2));
        return new Sprites(Math.ceil(seconds * 1000) / 1000, Math.min(tall, 4 * WIDTH));
    }

    /** @param toned what makes a picture of high dynamic range an ordinary one, with a comma in front, or nothing */
    String filters(String toned) {
        return String.format(Locale.ROOT, "fps=1/%.3f,scale=%d:%d,setsar=1", seconds, WIDTH, height) + toned
                + ",format=yuvj420p,tile=" + SIDE + "x" + SIDE;
    }

    /** Which part of which sheet shows which moment, as WebVTT. */
    public String index(long durationMs) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        long each = Math.round(seconds * 1000);
        for (int i = 0; i * each < durationMs; i++) {
            int place = i % (SIDE * SIDE);
            text.append('\n')
                    .append(WebVtt.clock(i * each))
                    .append(" --> ")
                    .append(WebVtt.clock(Math.min(durationMs, (i + 1) * each)))
                    .append('\n')
                    .append(String.format(Locale.ROOT, SHEETS, i / (SIDE * SIDE)))
                    .append("#xywh=")
                    .append(place % SIDE * WIDTH)
                    .append(',')
                    .append(place / SIDE * height)
                    .append(',')
                    .append(WIDTH)
                    .append(',')
                    .append(height)
                    .append('\n');
        }
        return text.toString();
    }
}
