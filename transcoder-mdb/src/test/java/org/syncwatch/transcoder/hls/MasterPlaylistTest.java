package org.syncwatch.transcoder.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncwatch.transcoder.hls.MasterPlaylist.Variant;
import org.syncwatch.transcoder.probe.Film;

class MasterPlaylistTest {

    private static final Rendition SMALL = new Rendition("v360", 640, 360, 800);
    private static final Variant VARIANT = new Variant(SMALL, "avc1.64001e", new Traffic(700_000, 600_000));

    @Test
    void aVariantSpellsWhatAPlayerNeedsToChoose() {
        Film film = new Film(
                Films.picture(640, 360, 23.976, true, false),
                List.of(Films.sound(1, "ger"), Films.sound(2, "eng"), Films.sound(3, "eng")),
                List.of(new Film.Text(4, "fre", "For \u2018all\u2019", false), new Film.Text(5, null, null, true)),
                0,
                0);

        assertThat(MasterPlaylist.of(film, List.of(VARIANT), MasterPlaylist.sounds(film), MasterPlaylist.texts(film)))
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="German",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",\
                        LANGUAGE="de",URI="a1.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",\
                        LANGUAGE="en",URI="a2.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English 2",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",\
                        LANGUAGE="en",URI="a3.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="For \u2018all\u2019",DEFAULT=NO,AUTOSELECT=YES,\
                        LANGUAGE="fr",URI="s1.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="Subtitles 2",DEFAULT=NO,AUTOSELECT=YES,\
                        FORCED=YES,URI="s2.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=892000,AVERAGE-BANDWIDTH=728000,RESOLUTION=640x360,\
                        FRAME-RATE=23.976,CODECS="avc1.64001e,mp4a.40.2",AUDIO="audio",SUBTITLES="subs"
                        v360.m3u8
                        """);
    }

    @Test
    void aMasterIsWidenedByFurtherSizes() {
        Film film = Films.of(640, 360);
        String master = MasterPlaylist.of(film, List.of(VARIANT), List.of(), List.of());
        Rendition smaller = new Rendition("v240x1", 426, 240, 400);

        String wider = MasterPlaylist.widened(
                master, film, List.of(new Variant(smaller, "avc1.640015", new Traffic(300_000, 200_000))));

        assertThat(wider)
                .isEqualTo(master + "#EXT-X-STREAM-INF:BANDWIDTH=300000,AVERAGE-BANDWIDTH=200000,RESOLUTION=426x240,"
                        + "FRAME-RATE=30.000,CODECS=\"avc1.640015\"\nv240x1.m3u8\n");
        assertThat(MasterPlaylist.holds(wider, smaller)).isTrue();
        assertThat(MasterPlaylist.holds(master, smaller)).isFalse();
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
