package org.syncwatch.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a room watches. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Source.Upload.class, name = "upload"),
    @JsonSubTypes.Type(value = Source.Direct.class, name = "direct"),
    @JsonSubTypes.Type(value = Source.Embed.class, name = "embed")
})
public sealed interface Source {

    /** For people. */
    String title();

    /** A film uploaded to this installation. */
    record Upload(String videoId, String title) implements Source {}

    /** A film somewhere else, played by our own player. */
    record Direct(String url, Format format, String title) implements Source {

        public enum Format {
            hls,
            mp4
        }
    }

    /**
     * A film in a provider's own player.
     *
     * @param videoId the provider's name for it
     * @param precision how exactly that player can be kept in step
     */
    record Embed(Provider provider, String videoId, String title, Precision precision) implements Source {

        public enum Provider {
            youtube,
            vimeo,
            dailymotion
        }

        public enum Precision {
            high,
            medium,
            degraded
        }
    }
}
