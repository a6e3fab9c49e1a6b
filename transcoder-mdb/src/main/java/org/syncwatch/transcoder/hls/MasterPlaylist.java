package org.syncwatch.transcoder.hls;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.probe.Film;

/** Spells the master playlist; ffmpeg's own knows neither measured bit rates nor languages. */
public final class MasterPlaylist {

    private static final String AUDIO_CODEC = "mp4a.40.2";

    /**
     * A rendition as it came out.
     *
     * @param codec RFC 6381 name of the video codec
     */
    public record Variant(Rendition rendition, String codec, Traffic traffic) {}

    private MasterPlaylist() {}

    /** @param audio measured traffic of the sound, or null for a silent film */
    public static String of(Film film, List<Variant> variants, @Nullable Traffic audio) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (audio != null) {
            text.append(sound(film.audio())).append('\n');
        }
        for (Variant variant : variants) {
            text.append(stream(film, variant, audio)).append('\n');
            text.append(variant.rendition().name()).append(".m3u8\n");
        }
        return text.toString();
    }

    private static String sound(Film.@Nullable Sound sound) {
        String language = sound == null ? null : sound.language();
        String tag = language == null ? "" : ",LANGUAGE=\"" + language + "\"";
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"Sound\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\""
                + tag + ",URI=\"" + HlsCommand.AUDIO + ".m3u8\"";
    }

    private static String stream(Film film, Variant variant, @Nullable Traffic audio) {
        Traffic total = audio == null ? variant.traffic() : variant.traffic().plus(audio);
        Rendition rendition = variant.rendition();
        double rate = Math.min(60, film.picture().framesPerSecond());
        return "#EXT-X-STREAM-INF:BANDWIDTH=" + total.peak()
                + ",AVERAGE-BANDWIDTH=" + total.average()
                + ",RESOLUTION=" + rendition.width() + "x" + rendition.height()
                + (rate > 0 ? String.format(Locale.ROOT, ",FRAME-RATE=%.3f", rate) : "")
                + ",CODECS=\"" + variant.codec() + (audio == null ? "" : "," + AUDIO_CODEC) + "\""
                + (audio == null ? "" : ",AUDIO=\"audio\"");
    }
}
