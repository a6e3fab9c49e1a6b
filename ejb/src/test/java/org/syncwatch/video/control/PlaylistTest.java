package org.syncwatch.video.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaylistTest {

    @Test
    void theFilesThatAPlaylistNamesAreFound() {
        assertThat(Playlist.files("""
                #EXTM3U
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="one",URI="a1.m3u8"
                #EXT-X-MAP:URI="v720_init.mp4"
                #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"
                v720.m3u8\r
                #EXTINF:6.0,
                v720_00000.m4s

                #EXT-X-ENDLIST
                """)).containsExactly("a1.m3u8", "v720_init.mp4", "v720.m3u8", "v720_00000.m4s");
        assertThat(Playlist.is("a1.m3u8")).isTrue();
        assertThat(Playlist.is("v720_00000.m4s")).isFalse();
    }

    @Test
    void whatLiesElsewhereIsNoneOfOurs() {
        assertThat(Playlist.files("https://elsewhere.example/x.m3u8\n../../originals/x\n#EXT-X-MAP:URI=\"/x\"\n"))
                .isEmpty();
    }
}
