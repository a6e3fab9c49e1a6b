package org.syncwatch.transcoder.hls;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncwatch.transcoder.probe.Film;

/** Spells the master playlist; ffmpeg's own knows neither measured bit rates nor languages. */
public final class MasterPlaylist {

    private static final String AUDIO_CODEC = "mp4a.40.2";

    /** What the densest of several sounds takes at most. */
    private static final Traffic SOUND = new Traffic(192_000, 128_000);

    /**
     * A rendition as it came out.
     *
     * @param codec RFC 6381 name of the video codec
     */
    public record Variant(Rendition rendition, String codec, Traffic traffic) {}

    private MasterPlaylist() {}

    /** The sounds of a film, each with a label of its own. */
    public static List<Track> sounds(Film film) {
        return distinct(IntStream.range(0, film.sounds().size())
                .mapToObj(i -> Track.sound(i, film.sounds().get(i))));
    }

    /** The subtitles of a film, each with a label of its own. */
    public static List<Track> texts(Film film) {
        return distinct(IntStream.range(0, film.texts().size())
                .mapToObj(i -> Track.text(i, film.texts().get(i))));
    }

    private static List<Track> distinct(Stream<Track> tracks) {
        Set<String> taken = new HashSet<>();
        return tracks.map(track -> {
                    String label = track.label();
                    for (int i = 2; !taken.add(label); i++) {
                        label = track.label() + " " + i;
                    }
                    return track.labelled(label);
                })
                .toList();
    }

    public static String of(Film film, List<Variant> variants, List<Track> sounds, List<Track> texts) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        for (Track sound : sounds) {
            text.append("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\"").append(media(sound, ",CHANNELS=\"2\""));
        }
        for (Track subtitles : texts) {
            text.append("#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"subs\"")
                    .append(media(subtitles, subtitles.forced() ? ",FORCED=YES" : ""));
        }
        for (Variant variant : variants) {
            text.append(variant(film, variant, !sounds.isEmpty(), !texts.isEmpty()));
        }
        return text.toString();
    }

    /** Whether a master playlist names a rendition of this size. */
    public static boolean holds(String master, Rendition rendition) {
        return master.contains("RESOLUTION=" + resolution(rendition) + ",");
    }

    /** A master playlist with further sizes. */
    public static String widened(String master, Film film, List<Variant> variants) {
        StringBuilder text = new StringBuilder(master);
        for (Variant variant : variants) {
            text.append(variant(film, variant, master.contains("TYPE=AUDIO"), master.contains("TYPE=SUBTITLES")));
        }
        return text.toString();
    }

    private static String media(Track track, String more) {
        String language = track.language() == null ? "" : ",LANGUAGE=\"" + track.language() + "\"";
        String chosen = track.preferred() ? ",DEFAULT=YES" : ",DEFAULT=NO";
        return ",NAME=\"" + track.label() + "\"" + chosen + ",AUTOSELECT=YES" + more + language + ",URI=\""
                + track.name() + ".m3u8\"\n";
    }

    private static String variant(Film film, Variant variant, boolean sound, boolean texts) {
        Traffic total = sound ? variant.traffic().plus(SOUND) : variant.traffic();
        double rate = Math.min(60, film.picture().framesPerSecond());
        return "#EXT-X-STREAM-INF:BANDWIDTH=" + total.peak()
                + ",AVERAGE-BANDWIDTH=" + total.average()
                + ",RESOLUTION=" + resolution(variant.rendition())
                + (rate > 0 ? String.format(Locale.ROOT, ",FRAME-RATE=%.3f", rate) : "")
                + ",CODECS=\"" + variant.codec() + (sound ? "," + AUDIO_CODEC : "") + "\""
                + (sound ? ",AUDIO=\"audio\"" : "")
                + (texts ? ",SUBTITLES=\"subs\"" : "")
                + "\n" + variant.rendition().name() + ".m3u8\n";
    }

    private static String resolution(Rendition rendition) {
        return rendition.width() + "x" + rendition.height();
    }
}
