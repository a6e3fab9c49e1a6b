package org.syncwatch.link.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.link.entity.ProviderLink.Film;
import org.syncwatch.link.entity.ProviderLink.NoFilm;
import org.syncwatch.protocol.Source.Embed;

class ProviderLinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ, dQw4w9WgXcQ",
        "https://youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=42s, dQw4w9WgXcQ",
        "http://m.youtube.com/watch?v=dQw4w9WgXcQ, dQw4w9WgXcQ",
        "https://music.youtube.com/watch?v=a-b_c-d_e-f, a-b_c-d_e-f",
        "https://youtu.be/dQw4w9WgXcQ?si=x, dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ, dQw4w9WgXcQ",
        "https://www.youtube.com/embed/dQw4w9WgXcQ?start=3, dQw4w9WgXcQ",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ, dQw4w9WgXcQ"
    })
    void youTubeFilmsKeepTheirIdOfElevenCharacters(URI link, String id) {
        assertThat(ProviderLinks.recognise(link)).contains(new Film(Embed.Provider.youtube, id, false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://vimeo.com/76979871, 76979871",
        "https://www.vimeo.com/76979871?share=copy, 76979871",
        "https://vimeo.com/76979871/8272103f6e, 76979871:8272103f6e",
        "https://player.vimeo.com/video/76979871?h=8272103f6e, 76979871:8272103f6e",
        "https://player.vimeo.com/video/76979871, 76979871",
        "https://vimeo.com/channels/staffpicks/76979871, 76979871",
        "https://vimeo.com/groups/shortfilms/videos/76979871, 76979871"
    })
    void vimeoFilmsKeepTheirNumberAndTheHashOfUnlistedOnes(URI link, String id) {
        assertThat(ProviderLinks.recognise(link)).contains(new Film(Embed.Provider.vimeo, id, false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.dailymotion.com/video/x7tgad0, x7tgad0",
        "https://www.dailymotion.com/video/x7tgad0_a-slow-day_fun, x7tgad0",
        "https://dailymotion.com/embed/video/x7tgad0, x7tgad0",
        "https://geo.dailymotion.com/player/xfh28.html?video=x7tgad0, x7tgad0",
        "https://dai.ly/x7tgad0, x7tgad0"
    })
    void dailymotionFilmsKeepTheirId(URI link, String id) {
        assertThat(ProviderLinks.recognise(link)).contains(new Film(Embed.Provider.dailymotion, id, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/",
                "https://www.youtube.com/@somebody",
                "https://www.youtube.com/watch?v=short",
                "https://www.youtube.com/watch?list=PL1",
                "https://www.youtube.com/embed/videoseries?list=PL1",
                "https://www.youtube.com/embed/live_stream?channel=UC1",
                "https://youtu.be/",
                "https://youtu.be/dQw4w9WgXcQ%22onload",
                "https://vimeo.com/watch",
                "https://vimeo.com/channels/staffpicks",
                "https://player.vimeo.com/api/76979871",
                "https://www.dailymotion.com/playlist/x5nmbq",
                "https://geo.dailymotion.com/player/xfh28.html"
            })
    void aPageOfAProviderWithoutAFilmIsNoFilm(URI link) {
        assertThat(ProviderLinks.recognise(link)).contains(new NoFilm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/watch?v=dQw4w9WgXcQ",
                "https://youtube.com.example.org/watch?v=dQw4w9WgXcQ",
                "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
                "https://example.org/vimeo.com/76979871"
            })
    void aStrangeHostIsNobodysWhateverItsPathSays(URI link) {
        assertThat(ProviderLinks.recognise(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/live/dQw4w9WgXcQ, degraded",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ, medium",
        "https://vimeo.com/76979871, high",
        "https://dai.ly/x7tgad0, medium"
    })
    void thePrecisionIsThatOfTheProvidersPlayer(URI link, Embed.Precision precision) {
        assertThat(ProviderLinks.recognise(link).map(found -> ((Film) found).precision()))
                .contains(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "https://youtu.be/dQw4w9WgXcQ, https://www.youtube.com/oembed, https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ",
        "https://vimeo.com/76979871/8272103f6e, https://vimeo.com/api/oembed.json, https%3A%2F%2Fvimeo.com%2F76979871%2F8272103f6e",
        "https://dai.ly/x7tgad0, https://www.dailymotion.com/services/oembed, https%3A%2F%2Fwww.dailymotion.com%2Fvideo%2Fx7tgad0"
    })
    void aFilmIsAskedAboutAtItsProvidersOEmbed(URI link, String endpoint, String page) {
        assertThat(ProviderLinks.recognise(link)
                        .map(found -> ((Film) found).oEmbed().toString()))
                .hasValueSatisfying(
                        asked -> assertThat(asked).startsWith(endpoint + "?").endsWith("url=" + page));
    }
}
