package org.syncwatch.transcoder.hls;

import java.util.ArrayList;
import java.util.List;

/**
 * An H.264 encoder of ffmpeg and how it is told about quality.
 *
 * @param device options that open its device
 * @param intake the filter that hands it a picture
 * @param options for speed and key frames, the same for every size
 * @param quality the option that sets how coarsely it may quantise
 * @param coarsest its value for large pictures
 */
public record Encoder(
        String name, List<String> device, String intake, List<String> options, String quality, int coarsest) {

    public static final Encoder SOFTWARE = new Encoder(
            "libx264", List.of(), "format=yuv420p", List.of("-preset", "veryfast", "-profile:v", "high"), "-crf", 19);

    private static final int LARGE_PIXELS = 600_000;
    private static final int SMALL_PIXELS = 300_000;

    /** Those of graphics cards. */
    public static final List<Encoder> HARDWARE = List.of(
            new Encoder(
                    "h264_nvenc",
                    List.of(),
                    "format=yuv420p",
                    List.of("-preset", "p5", "-profile:v", "high", "-rc", "vbr", "-forced-idr", "1"),
                    "-cq",
                    23),
            new Encoder(
                    "h264_qsv",
                    List.of(),
                    "format=nv12",
                    List.of("-preset", "medium", "-profile:v", "high", "-forced_idr", "1"),
                    "-global_quality",
                    23),
            new Encoder(
                    "h264_vaapi",
                    List.of("-vaapi_device", "/dev/dri/renderD128"),
                    "format=nv12,hwupload",
                    List.of("-profile:v", "high", "-rc_mode", "QVBR"),
                    "-global_quality",
                    23));

    /** @throws IllegalArgumentException when there is no such encoder */
    public static Encoder named(String name) {
        if (name.equals(SOFTWARE.name())) {
            return SOFTWARE;
        }
        return HARDWARE.stream()
                .filter(encoder -> encoder.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("syncwatch.transcoder.encoder is no known encoder: " + name));
    }

    /** How coarsely it may quantise a picture: small ones are enlarged on a screen, so they get finer steps. */
    public int quantiser(Rendition rendition) {
        int pixels = rendition.width() * rendition.height();
        int finer = pixels >= LARGE_PIXELS ? 0 : pixels >= SMALL_PIXELS ? 1 : 2;
        return coarsest - finer;
    }

    /** Encodes one frame of a plain colour and throws it away. */
    public List<String> trial(String ffmpeg) {
        List<String> argv = new ArrayList<>(List.of(ffmpeg, "-nostdin", "-hide_banner", "-v", "error"));
        argv.addAll(device);
        argv.addAll(List.of("-f", "lavfi", "-i", "color=s=320x240", "-frames:v", "1"));
        argv.addAll(List.of("-vf", intake, "-c:v", name));
        argv.addAll(options);
        argv.addAll(List.of(quality, Integer.toString(coarsest)));
        argv.addAll(List.of("-maxrate", "1000k", "-bufsize", "2000k", "-f", "null", "-"));
        return argv;
    }
}
