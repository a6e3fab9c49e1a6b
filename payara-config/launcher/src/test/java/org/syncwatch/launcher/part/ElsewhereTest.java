package org.syncwatch.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncwatch.launcher.StartFailure;

class ElsewhereTest {

    @Test
    void whatIsNotConfiguredIsStartedHere() throws StartFailure {
        assertThat(Elsewhere.database(Map.of())).isEmpty();
        assertThat(Elsewhere.broker(Map.of())).isEmpty();
        assertThat(Elsewhere.storage(Map.of())).isEmpty();
    }

    @Test
    void aDatabaseUrlIsTakenApartForThePool() throws Exception {
        var part = Elsewhere.database(Map.of(
                "SYNCWATCH_DB_URL", "jdbc:postgresql://db.example.org/films",
                "SYNCWATCH_DB_USER", "ada",
                "SYNCWATCH_DB_PASSWORD", "s3cret"));
        assertThat(part.orElseThrow().start().environment())
                .containsEntry("SYNCWATCH_DB_HOST", "db.example.org")
                .containsEntry("SYNCWATCH_DB_PORT", "5432")
                .containsEntry("SYNCWATCH_DB_NAME", "films")
                .containsEntry("SYNCWATCH_DB_USER", "ada");
    }

    @Test
    void aMissingOrUnspeakablePasswordIsRefused() {
        var url = "tcp://broker.example.org:61616";
        assertThatThrownBy(() -> Elsewhere.broker(Map.of("SYNCWATCH_BROKER_URL", url, "SYNCWATCH_BROKER_USER", "ada")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("SYNCWATCH_BROKER_PASSWORD is missing");
        assertThatThrownBy(() -> Elsewhere.broker(Map.of(
                        "SYNCWATCH_BROKER_URL",
                        url,
                        "SYNCWATCH_BROKER_USER",
                        "ada",
                        "SYNCWATCH_BROKER_PASSWORD",
                        "a:b")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("SYNCWATCH_BROKER_PASSWORD")
                .hasMessageNotContaining("a:b");
    }
}
