package org.syncwatch.transcoder.hls;

import java.util.Locale;

/**
 * Small pictures of a film for its seek bar, a hundred on a sheet.
 *
 * @param seconds each stands for, a multiple of two
 * @param height of one picture, in pixels
 */
public record Sprites(int seconds, int height) {

    /** One picture each two seconds, for the sheets to be made of. */
    static final String PICTURES = "pictures.mkv";

    public static final String SHEETS = "sprites_%03d.jpg";
    public static final String INDEX = "sprites.vtt";

    private static final int WIDTH = 160;
    private static final int SIDE = 10;
    private static final int STEP_SECONDS = 2;
    private static final int MOST_PICTURES = 200;
    private static final int UNKNOWN_LENGTH_SECONDS = 10;

    /** @param durationMs of the film, 0 when unknown */
    public static Sprites of(int width, int height, long durationMs) {
        double steps = Math.ceil(durationMs / 1000.0 / MOST_PICTURES / STEP_SECONDS);
        int seconds = durationMs == 0 ? UNKNOWN_LENGTH_SECONDS : STEP_SECONDS * (int) steps;
        int tall = Math.max(2, 2 * (int) Math.round(WIDTH * (double) height / width / 2));
        return new Sprites(seconds, Math.min(tall, 4 * WIDTH));
    }

    /**
     * Leads to {@link #PICTURES}. Sheets would come minutes apart, and ffmpeg reports no progress before each of its outputs
     * has begun.
     *
     * @param toned what makes a picture of high dynamic range an ordinary one, with a comma in front, or nothing
     */
    String filters(String toned) {
        return "fps=1/" + STEP_SECONDS + ",scale=" + WIDTH + ":" + height + ",setsar=1" + toned + ",format=yuvj420p";
    }

    /** Leads from {@link #PICTURES} to the sheets. */
    String sheetFilters() {
        return "select=not(mod(n\\," + seconds / STEP_SECONDS + ")),tile=" + SIDE + "x" + SIDE;
    }

    /** Which part of which sheet shows which moment, as WebVTT. */
    public String index(long durationMs) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        long each = seconds * 1000L;
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
