package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.upload.boundary.PartStorage;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Parts in a real S3 server. */
@Timeout(120)
class S3PartsIT {

    private static final int PART = PartStorage.LEAST_PART_BYTES;

    @TempDir
    static Path directory;

    private static TestStorage storage;
    private static S3Bucket bucket;

    @BeforeAll
    static void start() throws Exception {
        storage = TestStorage.startedIn(directory);
        bucket = storage.bucket();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        storage.close();
    }

    @Test
    void partsWithMissingNumbersBecomeOneObjectHoweverOftenThatIsAsked() throws Exception {
        byte[] film = new byte[PART + 100];
        new Random(1).nextBytes(film);
        byte[] lost = new byte[PART];
        S3Parts parts = new S3Parts(bucket);
        String upload = parts.begin("originals/film", "video/mp4");
        String first = parts.put("originals/film", upload, 2, film, PART).orElseThrow();
        parts.put("originals/film", upload, 3, lost, PART);
        byte[] rest = Arrays.copyOfRange(film, PART, film.length);
        String last = parts.put("originals/film", upload, 7, rest, rest.length).orElseThrow();
        List<StoredPart> all = List.of(new StoredPart(2, first, PART), new StoredPart(7, last, rest.length));

        assertThat(parts.complete("originals/film", upload, all, film.length)).isTrue();
        assertThat(parts.complete("originals/film", upload, all, film.length)).isTrue();
        parts.abort("originals/film", upload);

        try (InputStream stored = bucket.ask(client -> client.getObject(GetObjectArgs.builder()
                .bucket(bucket.name())
                .object("originals/film")
                .build()))) {
            assertThat(stored.readAllBytes()).isEqualTo(film);
        }
    }

    @Test
    void partsThatTheStorageHasDroppedAreGoneWhileABucketThatIsMissingIsAnOutage() {
        S3Parts parts = new S3Parts(bucket);
        String upload = parts.begin("originals/dropped", "video/mp4");
        String etag =
                parts.put("originals/dropped", upload, 1, new byte[PART], PART).orElseThrow();
        List<StoredPart> all = List.of(new StoredPart(1, etag, PART));
        S3Parts elsewhere = new S3Parts(storage.bucket("missing"));

        assertThatThrownBy(() -> elsewhere.put("originals/dropped", upload, 2, new byte[PART], PART))
                .isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> elsewhere.complete("originals/dropped", upload, all, PART))
                .isInstanceOf(StorageUnavailable.class);
        parts.abort("originals/dropped", upload);
        // This storage takes further parts of an upload it does not know; it says so when they are to become an object.
        assertThat(parts.complete("originals/dropped", upload, all, PART)).isFalse();
        parts.abort("originals/dropped", upload);
    }

    @Test
    void abandonedPartsAreFoundAndDropped() {
        S3Parts parts = new S3Parts(bucket);
        String upload = parts.begin("originals/left", "video/mp4");
        parts.put("originals/left", upload, 1, new byte[PART], PART);

        assertThat(parts.abandoned("originals/", Instant.EPOCH)).isEmpty();
        assertThat(parts.abandoned("originals/", Instant.parse("2999-01-01T00:00:00Z")))
                .containsExactly(new PartStorage.Abandoned("originals/left", upload));
        parts.abort("originals/left", upload);
        assertThat(parts.abandoned("originals/", Instant.parse("2999-01-01T00:00:00Z")))
                .isEmpty();
    }
}
