package org.syncwatch.transcoder.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebVttTest {

    private static final WebVtt TEXT = WebVtt.read(List.of(
            "WEBVTT",
            "",
            "00:58.500 --> 01:01.000 line:0",
            "<i>Across",
            "a border</i>",
            "",
            "2",
            "01:00:00.000 --> 01:00:02.000",
            "Late"));

    @Test
    void aCueStandsInEverySegmentThatShowsIt() {
        List<String> segments = TEXT.segments(90_000);

        assertThat(segments).hasSize(61);
        assertThat(segments.get(0)).isEqualTo("""
                WEBVTT
                X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000

                00:00:58.500 --> 00:01:01.000 line:0
                <i>Across
                a border</i>
                """);
        assertThat(segments.get(1)).contains("00:00:58.500 --> 00:01:01.000 line:0");
        assertThat(segments.get(2)).doesNotContain("-->");
        assertThat(segments.get(60)).contains("01:00:00.000 --> 01:00:02.000\nLate");
    }

    @Test
    void aPlaylistNamesEverySegment() {
        assertThat(WebVtt.playlist("s1", 2))
                .contains("#EXT-X-TARGETDURATION:60", "#EXTINF:60.000,\ns1_00000.vtt\n#EXTINF:60.000,\ns1_00001.vtt")
                .endsWith("#EXT-X-ENDLIST\n");
    }

    @Test
    void previewsNameTheirPlaceOnASheet() {
        Sprites sprites = Sprites.of(1920, 1080, 250_000);

        assertThat(sprites).isEqualTo(new Sprites(2, 90));
        assertThat(sprites.index(250_000))
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nsprites_000.jpg#xywh=0,0,160,90\n")
                .contains("00:00:22.000 --> 00:00:24.000\nsprites_000.jpg#xywh=160,90,160,90\n")
                .endsWith("00:04:08.000 --> 00:04:10.000\nsprites_001.jpg#xywh=640,180,160,90\n");
        assertThat(Sprites.of(1920, 1080, 10_800_000).seconds()).isEqualTo(54);
    }
}
