package org.syncwatch.system.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Makes films with ffmpeg.
 *
 * <p>A numbered film carries each frame's number at its lower edge as two rows of 16 black or white squares, the lowest bit
 * first, the lower row being the upper one's complement: a picture that is not a frame of the film is not read as one.
 */
public final class TestFilm {

    /** Frames a second of every numbered film. */
    public static final int FRAME_RATE = 30;

    private static final int BITS = 16;
    private static final Duration MADE_WITHIN = Duration.ofMinutes(4);

    private final Path ffmpeg;

    /** @param mediaTools directory with ffmpeg */
    public TestFilm(Path mediaTools) {
        this.ffmpeg = mediaTools.resolve("ffmpeg");
    }

    /** A film with picture, sound and numbered frames; the width is a multiple of 32. */
    public Path numbered(Path target, Duration length, int width, int height) throws IOException, InterruptedException {
        return made(
                target,
                List.of("-f", "lavfi", "-i", "testsrc2=size=" + width + "x" + height + ":rate=" + FRAME_RATE),
                List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"),
                List.of("-t", Long.toString(length.toSeconds()), "-filter:v", numbers(width, height)),
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "23", "-pix_fmt", "yuv420p"),
                List.of("-g", Integer.toString(2 * FRAME_RATE), "-c:a", "aac", "-movflags", "+faststart"));
    }

    /** The same without sound, because a machine without a sound card plays sound at no exact speed. */
    public Path silent(Path target, Duration length, int width, int height) throws IOException, InterruptedException {
        return made(
                target,
                List.of("-f", "lavfi", "-i", "testsrc2=size=" + width + "x" + height + ":rate=" + FRAME_RATE),
                List.of("-t", Long.toString(length.toSeconds()), "-filter:v", numbers(width, height)),
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "23", "-pix_fmt", "yuv420p"),
                List.of("-g", Integer.toString(2 * FRAME_RATE), "-an", "-movflags", "+faststart"));
    }

    /** A numbered film with key frames so far apart that it cannot be sent as it is. */
    public Path sparse(Path target, Duration length, int width, int height) throws IOException, InterruptedException {
        return made(
                target,
                List.of("-f", "lavfi", "-i", "testsrc2=size=" + width + "x" + height + ":rate=" + FRAME_RATE),
                List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"),
                List.of("-t", Long.toString(length.toSeconds()), "-filter:v", numbers(width, height)),
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "40", "-pix_fmt", "yuv420p"),
                List.of("-g", "300", "-sc_threshold", "0"),
                List.of("-c:a", "aac", "-movflags", "+faststart"));
    }

    /** A film with German and English sound and German subtitles, one line a second. */
    public Path bilingual(Path target, Duration length, int width, int height)
            throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < length.toSeconds(); i++) {
            lines.append(i + 1).append('\n').append("00:00:%02d,000 --> 00:00:%02d,900".formatted(i, i));
            lines.append("\nZeile ").append(i).append("\n\n");
        }
        Path text = Files.writeString(target.resolveSibling(target.getFileName() + ".srt"), lines);
        return made(
                target,
                List.of("-f", "lavfi", "-i", "testsrc2=size=" + width + "x" + height + ":rate=" + FRAME_RATE),
                List.of("-f", "lavfi", "-i", "sine=frequency=440", "-f", "lavfi", "-i", "sine=frequency=880"),
                List.of("-i", text.toString(), "-map", "0", "-map", "1", "-map", "2", "-map", "3"),
                List.of("-t", Long.toString(length.toSeconds()), "-c:v", "libx264", "-preset", "ultrafast"),
                List.of("-pix_fmt", "yuv420p", "-g", "60", "-c:a", "aac", "-c:s", "mov_text"),
                List.of("-metadata:s:a:0", "language=ger", "-metadata:s:a:1", "language=eng"),
                List.of("-metadata:s:s:0", "language=ger", "-movflags", "+faststart"));
    }

    /** A film container with sound alone. */
    public Path soundOnly(Path target) throws IOException, InterruptedException {
        return made(target, List.of("-f", "lavfi", "-i", "sine=duration=3", "-c:a", "aac"));
    }

    /** The first half of another film's bytes; its index lies in front, so that it looks whole at first. */
    public static Path firstHalf(Path film, Path target) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        return Files.write(target, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static String numbers(int width, int height) {
        int cell = width / BITS;
        List<String> squares = new ArrayList<>();
        for (int bit = 0; bit < BITS; bit++) {
            String set = "mod(floor(n/" + (1 << bit) + ")\\,2)";
            String square = "drawbox=x=" + bit * cell + ":w=" + cell + ":h=" + cell + ":t=fill:";
            int upper = height - 2 * cell;
            int lower = height - cell;
            squares.add(square + "y=" + upper + ":color=white:enable='" + set + "'");
            squares.add(square + "y=" + lower + ":color=white:enable='not(" + set + ")'");
        }
        String ground = "drawbox=x=0:w=" + width + ":y=" + (height - 2 * cell) + ":h=" + 2 * cell;
        return ground + ":color=black:t=fill," + squares.stream().collect(Collectors.joining(","));
    }

    @SafeVarargs
    private Path made(Path target, List<String>... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-nostdin", "-y", "-loglevel", "error"));
        for (List<String> some : words) {
            command.addAll(some);
        }
        command.add(target.toString());
        Path log = target.resolveSibling(target.getFileName() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MADE_WITHIN.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("ffmpeg made no film: " + Files.readString(log));
        }
        return target;
    }
}
