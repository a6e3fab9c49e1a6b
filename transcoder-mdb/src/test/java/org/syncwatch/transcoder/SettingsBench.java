package org.syncwatch.transcoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncwatch.transcoder.hls.EncodePass;
import org.syncwatch.transcoder.hls.Encoder;
import org.syncwatch.transcoder.hls.Ladder;
import org.syncwatch.transcoder.hls.Rendition;
import org.syncwatch.transcoder.hls.Sprites;
import org.syncwatch.transcoder.probe.Film;

/** Compares the settings that films are made with against the specification's own command. */
final class SettingsBench {

    private static final String FFMPEG = Tools.directory().resolve("ffmpeg").toString();
    private static final Pattern CPU = Pattern.compile("cpu (\\d+\\.\\d+) (\\d+\\.\\d+)");
    private static final Pattern PSNR = Pattern.compile("PSNR .*average:([\\d.]+)");
    private static final Pattern SSIM = Pattern.compile("SSIM .*All:([\\d.]+)");

    /** What the specification fixes: size and bit rate of each stream. */
    private static final List<Rendition> FIXED = List.of(
            new Rendition("0", 1280, 720, 3000), new Rendition("1", 854, 480, 1500), new Rendition("2", 640, 360, 800));

    /**
     * A film to be encoded.
     *
     * @param grain strength of the noise, from 0 to 100
     */
    private record Sample(String name, int height, int grain) {

        int width() {
            return height * 16 / 9;
        }
    }

    private static final List<Sample> SAMPLES = List.of(
            new Sample("1080p", 1080, 5),
            new Sample("720p", 720, 5),
            new Sample("1080p, hardly any grain", 1080, 2),
            new Sample("720p, hardly any grain", 720, 2),
            new Sample("1080p, coarse grain", 1080, 9),
            new Sample("720p, coarse grain", 720, 9));

    private final Path directory;
    private final int seconds;

    private SettingsBench(Path directory, int seconds) {
        this.directory = directory;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("settings-bench");
        try {
            List<String> names = List.of(args).subList(1, args.length);
            List<Sample> samples = SAMPLES.stream()
                    .filter(sample -> names.isEmpty() || names.contains(sample.name()))
                    .toList();
            new SettingsBench(directory, Integer.parseInt(args[0])).run(samples);
        } finally {
            remove(directory);
        }
    }

    private void run(List<Sample> samples) throws Exception {
        say("| source | command | size | CPU s a minute | kbit/s | PSNR dB | SSIM |");
        say("|---|---|---|---:|---:|---:|---:|");
        for (Sample sample : samples) {
            compare(sample);
        }
    }

    private void compare(Sample sample) throws Exception {
        Path source = source(sample);
        Path theirs = Files.createDirectory(directory.resolve("theirs " + sample.name()));
        double fixed = cpu(theirs, theirs(source));
        for (Rendition rendition : FIXED) {
            Path playlist = theirs.resolve("stream_" + rendition.name() + ".m3u8");
            row(sample.name() + " | specification", rendition, fixed, playlist, source);
        }
        Path ours = Files.createDirectory(directory.resolve("ours " + sample.name()));
        List<Rendition> ladder = new Ladder(List.of(360, 480, 720)).of(sample.width(), sample.height());
        Sprites sprites = Sprites.of(sample.width(), sample.height(), seconds * 1000L);
        EncodePass pass = new EncodePass(film(sample), ladder, Encoder.SOFTWARE, sprites, EncodePass.Purpose.WHOLE);
        double own = cpu(ours, pass.argv(FFMPEG, source, Duration.ofHours(3)));
        for (Rendition rendition : ladder) {
            row(sample.name() + " | ours", rendition, own, ours.resolve(rendition.name() + ".m3u8"), source);
        }
        say(String.format(
                Locale.ROOT,
                "| %s | **ours, of the specification's CPU** | | **%.0f %%** | | | |",
                sample.name(),
                100 * own / fixed));
    }

    /** @param label the cells that say what was encoded and how */
    private void row(String label, Rendition rendition, double cpu, Path playlist, Path source) throws Exception {
        String compared = "[1:v]scale=" + rendition.width() + ":" + rendition.height()
                + ":flags=bicubic,split[r0][r1];[0:v]split[d0][d1];[d0][r0]psnr;[d1][r1]ssim";
        List<String> argv = new ArrayList<>(List.of(FFMPEG, "-nostdin", "-hide_banner", "-i", playlist.toString()));
        argv.addAll(List.of("-i", source.toString(), "-lavfi", compared, "-an", "-f", "null", "-"));
        String said = output(directory, argv);
        say(String.format(
                Locale.ROOT,
                "| %s | %dx%d | %.1f | %.0f | %.2f | %.4f |",
                label,
                rendition.width(),
                rendition.height(),
                cpu * 60 / seconds,
                bytes(playlist) * 8 / 1000.0 / seconds,
                number(PSNR, said),
                number(SSIM, said)));
    }

    /** A still that is panned over, tilted and cut like a film, with the grain of one and at the bit rate of an upload. */
    private Path source(Sample sample) throws Exception {
        String picture = "-v error -y -f lavfi -i mandelbrot=s=3840x2160:maxiter=4000 -frames:v 1 still.png";
        output(directory, ffmpeg(picture));
        String camera = "zoompan=z='1.5+0.4*sin(on/90)':x='mod(floor(on/130)*613\\,900)+2*mod(on\\,130)'"
                + ":y='mod(floor(on/130)*311\\,500)+20*sin(on/25)':d=" + 24 * seconds + ":s=" + sample.width() + "x"
                + sample.height() + ":fps=24,noise=alls=" + sample.grain() + ":allf=t,format=yuv420p";
        String name = "source-" + sample.height() + "-" + sample.grain() + ".mp4";
        String film = "-v error -y -i still.png -f lavfi -i anoisesrc=c=pink:a=0.2:duration=" + seconds + " -vf "
                + camera + " -c:v libx264 -preset faster -crf 18 -c:a aac -shortest " + name;
        output(directory, ffmpeg(film));
        return directory.resolve(name);
    }

    private static List<String> ffmpeg(String words) {
        List<String> argv = new ArrayList<>(List.of(FFMPEG));
        argv.addAll(List.of(words.split(" ")));
        return argv;
    }

    private static Film film(Sample sample) {
        Film.Picture picture = new Film.Picture(0, sample.width(), sample.height(), 24, true, false, false, 0);
        Film.Sound sound = new Film.Sound(1, null, null, true, false);
        return new Film(picture, List.of(sound), List.of(), 0, 0);
    }

    /** As given, but for the sound, which ffmpeg lets stand in one stream alone: so it is mapped three times. */
    private static List<String> theirs(Path source) {
        List<String> argv = new ArrayList<>(List.of(FFMPEG, "-nostdin", "-v", "error", "-i", source.toString()));
        argv.addAll(List.of(
                "-filter_complex",
                "[0:v]split=3[v1][v2][v3];[v1]scale=1280:720[o0];[v2]scale=854:480[o1];" + "[v3]scale=640:360[o2]"));
        for (int i = 0; i < FIXED.size(); i++) {
            argv.addAll(List.of(
                    "-map",
                    "[o" + i + "]",
                    "-c:v:" + i,
                    "libx264",
                    "-b:v:" + i,
                    FIXED.get(i).maxKilobits() + "k"));
        }
        argv.addAll(List.of("-map", "a:0", "-map", "a:0", "-map", "a:0", "-c:a", "aac", "-b:a", "128k"));
        argv.addAll(
                List.of("-f", "hls", "-hls_time", "6", "-hls_playlist_type", "vod", "-master_pl_name", "master.m3u8"));
        argv.addAll(List.of("-var_stream_map", "v:0,a:0 v:1,a:1 v:2,a:2", "stream_%v.m3u8"));
        return argv;
    }

    private static double cpu(Path directory, List<String> argv) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='cpu %3U %3S'; time \"$@\"", "bench"));
        timed.addAll(argv);
        Matcher told = CPU.matcher(output(directory, timed));
        if (!told.find()) {
            throw new IllegalStateException("no times");
        }
        return Double.parseDouble(told.group(1)) + Double.parseDouble(told.group(2));
    }

    private static long bytes(Path playlist) throws IOException {
        long sum = 0;
        for (String line : Files.readAllLines(playlist)) {
            sum += line.isBlank() || line.startsWith("#") ? 0 : Files.size(playlist.resolveSibling(line));
        }
        return sum;
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("nothing measured in " + text);
        }
        return Double.parseDouble(found.group(1));
    }

    private static String output(Path directory, List<String> argv) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(argv).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", Tools.directory().toString());
        builder.redirectInput(Path.of("/dev/null").toFile());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", argv) + ": " + text);
        }
        return text;
    }

    @SuppressWarnings("SystemOut") // the table is what the bench is for
    private static void say(String line) {
        System.out.println(line);
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
