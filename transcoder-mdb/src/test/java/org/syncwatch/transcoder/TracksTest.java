package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sounds and subtitles. */
class TracksTest extends TranscodingSetting {

    @Test
    void everySoundAndSubtitleIsKeptWithItsLanguage() throws Exception {
        Path text = Files.writeString(
                scratch.resolve("text.srt"),
                "1\n00:00:01,000 --> 00:00:02,500\nGuten Tag\n\n2\n00:00:03,000 --> "
                        + "00:00:04,000\n<i>Zwei\nZeilen</i>\n");
        List<String> options = new ArrayList<>(sources(5));
        options.addAll(List.of("-i", text.toString(), "-map", "0", "-map", "1", "-map", "2", "-map", "3", "-map", "3"));
        options.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "flac"));
        options.addAll(List.of("-c:s:0", "subrip", "-c:s:1", "ass"));
        options.addAll(List.of("-metadata:s:a:0", "language=ger", "-metadata:s:a:1", "language=eng"));
        options.addAll(List.of("-metadata:s:a:1", "title=Director's \"cut\"", "-metadata:s:s:0", "language=ger"));
        options.addAll(List.of("-disposition:a:0", "0", "-disposition:a:1", "default", "-f", "matroska"));
        original(options.toArray(String[]::new));

        assertPlayable(transcode(), 5000, 320, 180);

        assertThat(store.text(OUTPUT + "master.m3u8"))
                .contains(
                        "NAME=\"Director's  cut\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\",LANGUAGE=\"en\",URI=\"a1.m3u8\"")
                .contains("NAME=\"German\",DEFAULT=NO,AUTOSELECT=YES,CHANNELS=\"2\",LANGUAGE=\"de\",URI=\"a2.m3u8\"")
                .contains("TYPE=SUBTITLES,GROUP-ID=\"subs\",NAME=\"German\"", "NAME=\"Subtitles 2\"")
                .contains("SUBTITLES=\"subs\"");
        assertThat(store.text(OUTPUT + "s1.m3u8")).contains("s1_00000.vtt");
        assertThat(store.text(OUTPUT + "s1_00000.vtt"))
                .contains("00:00:01.000 --> 00:00:02.500\nGuten Tag", "<i>Zwei\nZeilen</i>");
        assertThat(store.text(OUTPUT + "s2_00000.vtt")).contains("Guten Tag");
    }

    @Test
    void aSoundThatStartsLaterIsPrecededBySilence() throws Exception {
        Path whole = scratch.resolve("whole.mp4");
        List<String> options = new ArrayList<>(sources(4));
        options.addAll(List.of("-map", "0", "-map", "1", "-c:v", "libx264", "-preset", "ultrafast"));
        options.addAll(List.of("-pix_fmt", "yuv420p", "-g", "25", "-c:a", "aac", "-f", "mp4"));
        Tools.film(whole, options.toArray(String[]::new));
        original(
                "-i",
                whole.toString(),
                "-itsoffset",
                "1.5",
                "-i",
                whole.toString(),
                "-map",
                "0:0",
                "-map",
                "1:1",
                "-c",
                "copy",
                "-f",
                "mp4");

        assertPlayable(transcode(), 4000, 320, 180);

        assertThat(Tools.shown(whole("a1"))).anyMatch(time -> Math.abs(time) < 0.001);
        assertThat(firstShown("v180")).isCloseTo(0, within(0.001));
    }

    @Test
    void aFileOfVeryManyTracksIsNoFilm() throws Exception {
        List<String> options = new ArrayList<>(sources(1));
        options.addAll(List.of("-map", "0"));
        for (int i = 0; i < 70; i++) {
            options.addAll(List.of("-map", "1"));
        }
        options.addAll(List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-f", "mp4"));
        original(options.toArray(String[]::new));

        assertThat(code(transcode())).isEqualTo("too_many_streams");
    }

    private static List<String> sources(int seconds) {
        List<String> options = new ArrayList<>(List.of("-f", "lavfi", "-i"));
        options.add("testsrc2=size=320x180:rate=25:duration=" + seconds);
        for (int pitch : List.of(440, 880)) {
            options.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=" + pitch + ":duration=" + seconds));
        }
        return options;
    }
}
