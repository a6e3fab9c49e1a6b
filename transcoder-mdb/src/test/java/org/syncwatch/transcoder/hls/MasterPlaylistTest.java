package org.syncwatch.transcoder.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncwatch.transcoder.hls.MasterPlaylist.Variant;
import org.syncwatch.transcoder.probe.Film;

class MasterPlaylistTest {

    private static final Rendition SMALL = new Rendition("v360", 640, 360, 800);

    @Test
    void aVariantSpellsWhatAPlayerNeedsToChoose() {
        Film film = new Film(new Film.Picture(0, 640, 360, 23.976, false), new Film.Sound(1, "deu"), 0);
        Variant variant = new Variant(SMALL, "avc1.64001e", new Traffic(700_000, 600_000));

        assertThat(MasterPlaylist.of(film, List.of(variant), new Traffic(130_000, 128_000)))
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",\
                        LANGUAGE="deu",URI="a1.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=830000,AVERAGE-BANDWIDTH=728000,RESOLUTION=640x360,\
                        FRAME-RATE=23.976,CODECS="avc1.64001e,mp4a.40.2",AUDIO="audio"
                        v360.m3u8
                        """);
    }

    @Test
    void trafficIsMeasuredFromTheSegments() {
        MediaPlaylist playlist = MediaPlaylist.read(
                List.of("#EXTM3U", "#EXTINF:6.000000,", "v_0.m4s", "#EXTINF:2.000000,", "v_1.m4s", "#EXT-X-ENDLIST"));

        assertThat(playlist.durationMs()).isEqualTo(8000);
        assertThat(Traffic.measured(playlist, Map.of("v_0.m4s", 600_000L, "v_1.m4s", 400_000L)))
                .isEqualTo(new Traffic(1_600_000, 1_000_000));
    }

    @Test
    void theCodecIsReadFromTheInitialisationSegment() {
        byte[] initialisation = {0, 0, 'a', 'v', 'c', 'C', 1, 0x64, 0x00, 0x1f, -1};

        assertThat(VideoCodec.named(initialisation)).isEqualTo("avc1.64001f");
    }
}
