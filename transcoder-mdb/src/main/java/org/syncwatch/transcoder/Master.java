package org.syncwatch.transcoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.syncwatch.transcoder.hls.MasterPlaylist;
import org.syncwatch.transcoder.hls.MasterPlaylist.Variant;
import org.syncwatch.transcoder.hls.MediaPlaylist;
import org.syncwatch.transcoder.hls.Rendition;
import org.syncwatch.transcoder.hls.Track;
import org.syncwatch.transcoder.hls.Traffic;
import org.syncwatch.transcoder.hls.VideoCodec;
import org.syncwatch.transcoder.probe.Film;

/** The master playlist of a film, while it grows and when it is whole. */
record Master(Film film, List<Rendition> renditions, List<Track> texts, Path output) {

    /** With the bit rates the encoder is bound to, because few segments say little about the rest. */
    String growing() {
        return spelled(
                renditions.stream()
                        .map(rendition -> variant(rendition, expected(rendition)))
                        .toList(),
                MasterPlaylist.sounds(film));
    }

    /** With measured bit rates, and without sounds that turned out to be empty. */
    String whole(Map<String, String> playlists, Map<String, Long> sizes) {
        List<Track> heard = MasterPlaylist.sounds(film).stream()
                .filter(sound -> playlists.containsKey(sound.name()))
                .toList();
        return spelled(measured(playlists, sizes), heard);
    }

    List<Variant> measured(Map<String, String> playlists, Map<String, Long> sizes) {
        return renditions.stream()
                .map(rendition -> {
                    String playlist = playlists.getOrDefault(rendition.name(), "");
                    MediaPlaylist read = MediaPlaylist.read(playlist.lines().toList());
                    return variant(rendition, Traffic.measured(read, sizes));
                })
                .toList();
    }

    private String spelled(List<Variant> variants, List<Track> sounds) {
        return MasterPlaylist.of(film, variants, sounds, texts);
    }

    private static Traffic expected(Rendition rendition) {
        long most = rendition.maxKilobits() * 1000L;
        return new Traffic(most, most * 2 / 3);
    }

    private Variant variant(Rendition rendition, Traffic traffic) {
        try {
            byte[] initialisation = Files.readAllBytes(output.resolve(rendition.name() + "_init.mp4"));
            return new Variant(rendition, VideoCodec.named(initialisation), traffic);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
