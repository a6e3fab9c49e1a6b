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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.transcoder.storage.Publication;
import org.syncwatch.transcoder.storage.S3ObjectStore;

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
        publication.complete("#EXTM3U\n");
        HlsObjects objects = new HlsObjects(bucket);

        assertThat(objects.facts("hls/film/one/master.m3u8")).isPresent();
        assertThat(objects.facts("hls/film/one/v360_00000.m4s").orElseThrow().etag())
                .matches("\"[^\"]+\"");
        try (InputStream middle = objects.open("hls/film/one/v360_00000.m4s", new ByteRange(1, 3))) {
            assertThat(middle.readAllBytes()).containsExactly(2, 3, 4);
        }
        assertThat(publication.sizes()).containsEntry("v360_00000.m4s", 5L);

        publication.withdraw();
        assertThat(List.of("master.m3u8", "v360_00000.m4s"))
                .allMatch(file -> objects.facts("hls/film/one/" + file).isEmpty());
    }
}
