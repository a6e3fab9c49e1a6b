package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.transcoder.storage.Publication;
import org.syncwatch.transcoder.storage.S3ObjectStore;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.web.media.HlsObjects.Found;

/** Both sides of the object storage, against a real S3 server. */
@Timeout(120)
class S3StorageIT {

    private static final byte[] LARGE = new byte[20 << 20];

    @TempDir
    static Path directory;

    private static TestStorage storage;
    private static S3Bucket bucket;

    @BeforeAll
    static void start() throws Exception {
        new Random(1).nextBytes(LARGE);
        storage = TestStorage.startedIn(directory);
        bucket = storage.bucket();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        storage.close();
    }

    @Test
    void whatArrivedInPartsIsWhatTheTranscoderReads() throws IOException {
        S3Parts parts = new S3Parts(bucket);
        String upload = parts.begin("originals/large", "video/mp4");
        String etag =
                parts.put("originals/large", upload, 1, LARGE, LARGE.length).orElseThrow();
        parts.complete("originals/large", upload, List.of(new StoredPart(1, etag, LARGE.length)), LARGE.length);

        Path copy = directory.resolve("copy");
        storage.transcoderSide().fetch("originals/large", copy);

        assertThat(Files.readAllBytes(copy)).isEqualTo(LARGE);
    }

    @Test
    void aPictureIsStoredWithOneRequest() {
        S3Avatars avatars = new S3Avatars(new S3Objects(bucket));
        byte[] jpeg = Arrays.copyOf(LARGE, 40_000);

        avatars.store("avatars/one/128.jpg", jpeg);

        StatObjectResponse stored = stat("avatars/one/128.jpg");
        assertThat(stored.size()).isEqualTo(jpeg.length);
        assertThat(stored.contentType()).isEqualTo("image/jpeg");
        assertThat(stored.etag()).as("that of parts ends with their number").doesNotContain("-");
        avatars.removeAll("avatars/one/");
        assertThat(new HlsObjects(bucket).facts("avatars/one/128.jpg")).isEmpty();
    }

    @Test
    void aRemovedOriginalIsGoneAndRemovingItAgainIsHarmless() {
        S3Objects objects = new S3Objects(bucket);
        objects.store("originals/gone", "video/mp4", new byte[100]);
        assertThat(new HlsObjects(bucket).facts("originals/gone")).isPresent();

        objects.remove("originals/gone");
        objects.remove("originals/gone");

        assertThat(new HlsObjects(bucket).facts("originals/gone")).isEmpty();
    }

    @Test
    void whatTheTranscoderPublishesCanBeReadInRangesAndWithdrawn() throws IOException {
        Path output = Files.createDirectories(directory.resolve("output"));
        Files.write(output.resolve("v360_00000.m4s"), new byte[] {1, 2, 3, 4, 5});
        Files.write(output.resolve("v360_init.mp4"), new byte[] {0});
        Files.writeString(output.resolve("v360.m3u8"), "#EXTM3U\n#EXTINF:6.0,\nv360_00000.m4s\n");
        S3ObjectStore transcoder = storage.transcoderSide();
        Publication publication = new Publication(transcoder, "hls/film/one/", output);
        publication.grow();
        publication.text("master.m3u8", "#EXTM3U\n");
        HlsObjects objects = new HlsObjects(bucket);

        assertThat(objects.facts("hls/film/one/master.m3u8")).isPresent();
        assertThat(objects.facts("hls/film/one/v360_00000.m4s").orElseThrow().etag())
                .matches("\"[^\"]+\"");
        assertThat(read(objects, "bytes=1-3")).containsExactly(2, 3, 4);
        assertThat(read(objects, "bytes=3-")).containsExactly(4, 5);
        assertThat(read(objects, "bytes=-2")).containsExactly(4, 5);
        assertThat(read(objects, "bytes=1-900")).containsExactly(2, 3, 4, 5);
        assertThat(read(objects, null)).containsExactly(1, 2, 3, 4, 5);
        assertThat(objects.open("hls/film/one/v360_00000.m4s", "bytes=5-")).isInstanceOf(Found.NoSuchPart.class);
        assertThat(objects.open("hls/film/one/v360_00001.m4s", "bytes=0-")).isInstanceOf(Found.Missing.class);
        assertThat(publication.sizes()).containsEntry("v360_00000.m4s", 5L);

        publication.withdraw();
        assertThat(List.of("master.m3u8", "v360_00000.m4s"))
                .allMatch(file -> objects.facts("hls/film/one/" + file).isEmpty());
    }

    private static StatObjectResponse stat(String key) {
        return bucket.ask(client -> client.statObject(
                StatObjectArgs.builder().bucket(bucket.name()).object(key).build()));
    }

    private static byte[] read(HlsObjects objects, @Nullable String range) throws IOException {
        try (Found.Open open = (Found.Open) objects.open("hls/film/one/v360_00000.m4s", range)) {
            byte[] body = open.body().readAllBytes();
            assertThat(open.length()).isEqualTo(body.length);
            assertThat(open.facts().size()).isEqualTo(5);
            assertThat(open.part() == null).isEqualTo(range == null);
            return body;
        }
    }
}
