package org.syncwatch.link.entity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.syncwatch.protocol.Source.Embed;

/** A link to a provider whose player we drive. */
public sealed interface ProviderLink {

    /** A page of the provider that shows no single film. */
    record NoFilm() implements ProviderLink {}

    /**
     * @param videoId the provider's name for the film; of an unlisted Vimeo film {@code id:hash}
     * @param live whether the link names a broadcast
     */
    record Film(Embed.Provider provider, String videoId, boolean live) implements ProviderLink {

        public Embed.Precision precision() {
            if (live) {
                return Embed.Precision.degraded;
            }
            return provider == Embed.Provider.vimeo ? Embed.Precision.high : Embed.Precision.medium;
        }

        /** What the film is called when its provider does not tell. */
        public String defaultTitle() {
            return switch (provider) {
                case youtube -> "YouTube video";
                case vimeo -> "Vimeo video";
                case dailymotion -> "Dailymotion video";
            };
        }

        /** Where the provider tells about the film, as oEmbed. */
        public URI oEmbed() {
            return switch (provider) {
                case youtube ->
                    about(
                            "https://www.youtube.com/oembed?format=json&url=",
                            "https://www.youtube.com/watch?v=" + videoId);
                case vimeo ->
                    about("https://vimeo.com/api/oembed.json?url=", "https://vimeo.com/" + videoId.replace(':', '/'));
                case dailymotion ->
                    about(
                            "https://www.dailymotion.com/services/oembed?format=json&url=",
                            "https://www.dailymotion.com/video/" + videoId);
            };
        }

        private static URI about(String endpoint, String page) {
            return URI.create(endpoint + URLEncoder.encode(page, StandardCharsets.UTF_8));
        }
    }
}
