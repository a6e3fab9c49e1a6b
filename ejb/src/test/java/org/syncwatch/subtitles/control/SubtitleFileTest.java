package org.syncwatch.subtitles.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleFileTest {

    private static final String SRT = """
            1
            00:00:01,000 --> 00:00:02,500
            {\\an8}Grüße, <font color="red">Ada</font> & <I>Bob</I>
            zweite Zeile

            2
            00:01:00,5 --> 00:01:02,0
            - später
            """;

    private static final String OF_SRT = """
            WEBVTT

            00:00:01.000 --> 00:00:02.500
            Grüße, Ada &amp; <i>Bob</i>
            zweite Zeile

            00:01:00.500 --> 00:01:02.000
            - später
            """;

    @Test
    void subRipBecomesWebVttWhateverItsEncodingAndItsLineEnds() {
        assertThat(converted(SRT)).isEqualTo(OF_SRT);
        assertThat(converted(SRT.replace("\n", "\r\n"))).isEqualTo(OF_SRT);
        assertThat(converted("\uFEFF" + SRT)).isEqualTo(OF_SRT);
        assertThat(SubtitleFile.asWebVtt(SRT.getBytes(StandardCharsets.UTF_16))).contains(OF_SRT);
        assertThat(SubtitleFile.asWebVtt(("\uFEFF" + SRT).getBytes(StandardCharsets.UTF_16LE)))
                .contains(OF_SRT);
        assertThat(SubtitleFile.asWebVtt(SRT.getBytes(Charset.forName("windows-1252"))))
                .contains(OF_SRT);
    }

    @Test
    void webVttIsReadAndWrittenAnew() {
        String vtt = """
                WEBVTT - with a title

                STYLE
                ::cue { background: url(http://192.0.2.1/x) }

                NOTE nobody sees this

                name of a cue
                01:02.000 --> 01:03.000 align:start position:10%
                <v Ada>a &lt; b &amp;&amp; c<script>alert(1)</script>
                <c.big>large</c> <b>bold</b>
                """;
        assertThat(converted(vtt)).isEqualTo("""
                WEBVTT

                00:01:02.000 --> 00:01:03.000
                a &lt; b &amp;&amp; calert(1)
                large <b>bold</b>
                """);
    }

    @Test
    void subStationSaysItsWordsInTheirOrder() {
        String ass = """
                [Script Info]
                Title: x
                [V4+ Styles]
                Format: Name, Fontname
                Style: Default,Arial
                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                Dialogue: 0,0:00:05.00,0:00:06.50,Default,,0,0,0,,{\\pos(1,2)}Second, with a comma\\Nand <a line>
                Comment: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,not said
                Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,First
                Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}
                """;
        assertThat(converted(ass)).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:02.000
                First

                00:00:05.000 --> 00:00:06.500
                Second, with a comma
                and &lt;a line&gt;
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WEBVTT",
                "just a text",
                "#EXTM3U\nhttp://192.0.2.1/x",
                "1\n00:00:02,000 --> 00:00:01,000\nbackwards",
                "1\n00:99:02,000 --> 00:99:03,000\nno such time",
                "1\n00:00:01,000 --> 00:00:02,000\n<br>",
                "[Script Info]\n[Events]\nDialogue: nothing",
                "[Events]\nFormat: Text, Start\nDialogue: a,b"
            })
    void whatHasNothingToShowIsNone(String text) {
        assertThat(SubtitleFile.asWebVtt(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aHostileFileIsCutToWhatAPlayerBears() {
        String cue = "00:00:01,000 --> 00:00:02,000\n" + "x".repeat(9_000) + "\n".concat("y\n".repeat(50)) + "\n";
        String text = converted(cue.repeat(100));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(500));
        assertThat(text.lines().filter("y"::equals)).hasSize(700);

        String many = converted("00:00:01,000 --> 00:00:02,000\na\n".repeat(60_000));
        assertThat(many.lines().filter(line -> line.contains("-->"))).hasSize(SubtitleFile.MOST_CUES);
        assertThat(converted("00:00:01,000 --> 00:00:02,000\n00:00:03,000 --> 00:00:04,000 --> <\nz"))
                .containsOnlyOnce("-->");
    }

    @Test
    @Timeout(30)
    void noiseDoesNoHarm() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(20_000)];
            random.nextBytes(noise);
            assertThatCode(() -> SubtitleFile.asWebVtt(noise)).doesNotThrowAnyException();
        }
        String tags = "00:00:01,000 --> 00:00:02,000\n" + "<".repeat(100_000) + "{\\".repeat(100_000) + "\n";
        assertThatCode(() -> converted(tags)).doesNotThrowAnyException();
    }

    private static String converted(String text) {
        return SubtitleFile.asWebVtt(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
