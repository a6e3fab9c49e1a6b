package org.syncwatch.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncwatch.ear.client.Visitor;
import org.syncwatch.ear.server.Site;

interface LinkFacts {

    Site site();

    @Test
    default void aFilmOfAProviderIsAdded() {
        var added = Visitor.member(site()).post("/api/links", "{\"url\": \"https://vimeo.com/76979871/8272103f6e\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("id").asText()).hasSize(36);
        assertThat(added.json().path("source").path("type").asText()).isEqualTo("embed");
        assertThat(added.json().path("source").path("videoId").asText()).isEqualTo("76979871:8272103f6e");
        assertThat(added.json().path("warning").isNull()).isTrue();
    }

    @Test
    default void aLinkIntoTheNetworkIsRefusedWithAReason() {
        var refused = Visitor.member(site()).post("/api/links", "{\"url\": \"http://169.254.169.254/latest/\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("type").asText()).endsWith(":link_refused");
        assertThat(refused.json().path("reason").asText()).isEqualTo("not_public");
        assertThat(refused.json().path("suggestion").asText()).isNotBlank();
    }

    @Test
    default void onlyAccountsMayAddLinks() {
        var refused = Visitor.stranger(site()).post("/api/links", "{\"url\": \"https://vimeo.com/76979871\"}");

        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    default void answersSayWhatThePageMayLoad() {
        var policy = Visitor.stranger(site()).get("/api/rooms/ABCD2345").header("Content-Security-Policy");

        assertThat(policy).contains("frame-src https://www.youtube-nocookie.com ", "media-src 'self' blob: https:;");
    }
}
