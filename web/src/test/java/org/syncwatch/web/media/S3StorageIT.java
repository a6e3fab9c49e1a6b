package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.ListMultipartUploadsArgs;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aLargeBodyOfUnknownLengthArrivesWholeAndTheTranscoderReadsIt() throws IOException {
        long stored = new S3Originals(bucket).store("originals/large", "video/mp4", new ByteArrayInputStream(LARGE));

        Path copy = directory.resolve("copy");
        storage.transcoderSide().fetch("originals/large", copy);

        assertThat(stored).isEqualTo(LARGE.length);
        assertThat(Files.readAllBytes(copy)).isEqualTo(LARGE);
    }

    @Test
    void aBodyOfExactlyOnePartAndASmallOneArriveToo() throws IOException {
        S3Originals originals = new S3Originals(bucket);

        assertThat(originals.store("originals/part", "video/mp4", new ByteArrayInputStream(LARGE, 0, 8 << 20)))
                .isEqualTo(8 << 20);
        assertThat(originals.store("originals/small", "video/mp4", new ByteArrayInputStream(LARGE, 0, 10)))
                .isEqualTo(10);
        assertThat(new HlsObjects(bucket).facts("originals/part"))
                .hasValueSatisfying(facts -> assertThat(facts.size()).isEqualTo(8 << 20));
    }

    @Test
    void aBodyThatBreaksOffLeavesNeitherObjectNorParts() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(LARGE), new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                });

        assertThatThrownBy(() -> new S3Originals(bucket).store("originals/broken", "video/mp4", broken))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(new HlsObjects(bucket).facts("originals/broken")).isEmpty();
        assertThat(bucket.ask(client -> client.listMultipartUploads(ListMultipartUploadsArgs.builder()
                                .bucket(bucket.name())
                                .build()))
                        .result()
                        .uploads())
                .isEmpty();
    }

    @Test
    void aRemovedOriginalIsGoneAndRemovingItAgainIsHarmless() throws IOException {
        S3Originals originals = new S3Originals(bucket);
        originals.store("originals/gone", "video/mp4", new ByteArrayInputStream(LARGE, 0, 100));

        originals.remove("originals/gone");
        originals.remove("originals/gone");

        assertThat(new HlsObjects(bucket).facts("originals/gone")).isEmpty();
    }

    @Test
    void whatTheTranscoderPublishesCanBeReadInRangesAndWithdrawn() throws IOException {
        Path output = Files.createDirectories(directory.resolve("output"));
        Files.write(output.resolve("v360_00000.m4s"), new byte[] {1, 2, 3, 4, 5});
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
