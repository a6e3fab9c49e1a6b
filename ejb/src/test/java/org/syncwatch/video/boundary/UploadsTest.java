package org.syncwatch.video.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.video.boundary.UploadOutcome.BrokenOff;
import org.syncwatch.video.boundary.UploadOutcome.Reason;
import org.syncwatch.video.boundary.UploadOutcome.Refused;

/** What becomes of an upload that is not taken; the accepted ones are followed on the real platform. */
class UploadsTest {

    private static final byte[] FILM =
            "\0\0\0\u0018ftypmp42 and the rest of the film".getBytes(StandardCharsets.ISO_8859_1);

    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void aTypeThatIsNoFilmIsRefusedUnread() {
        assertThat(receive("application/zip", OptionalLong.empty(), FILM)).isEqualTo(refused(Reason.UNSUPPORTED_TYPE));
    }

    @Test
    void anArchiveNamedLikeAFilmIsRefused() {
        byte[] zip = "PK\u0003\u0004and so on and on".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(receive("video/mp4", OptionalLong.empty(), zip)).isEqualTo(refused(Reason.NOT_A_VIDEO));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(receive("video/mp4", OptionalLong.of(0), new byte[0])).isEqualTo(refused(Reason.EMPTY_FILE));
    }

    @Test
    void anAnnouncedLengthAboveTheLimitIsRefusedUnread() {
        assertThat(receive("video/mp4", OptionalLong.of(101), FILM)).isEqualTo(refused(Reason.TOO_LARGE));
    }

    @Test
    void anUnannouncedLengthAboveTheLimitIsRefusedOnTheWay() {
        byte[] large = new byte[200];
        System.arraycopy(FILM, 0, large, 0, 12);

        assertThat(receive("video/mp4", OptionalLong.empty(), large)).isEqualTo(refused(Reason.TOO_LARGE));
        assertThat(storage.objects).isEmpty();
    }

    @Test
    void aSenderThatGoesAwayLeavesNothing() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(FILM)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int got = super.read(target, offset, Math.min(length, 16));
                if (got < 0) {
                    throw new IOException("connection reset");
                }
                return got;
            }
        };

        assertThat(uploads().receive(film("video/mp4", OptionalLong.empty(), broken)))
                .isEqualTo(new BrokenOff());
        assertThat(storage.objects).isEmpty();
    }

    @Test
    void aBodyShorterThanAnnouncedLeavesNothing() {
        assertThat(receive("video/mp4", OptionalLong.of(90), FILM)).isEqualTo(new BrokenOff());
        assertThat(storage.objects).isEmpty();
    }

    private UploadOutcome receive(String contentType, OptionalLong length, byte[] body) {
        return uploads().receive(film(contentType, length, new ByteArrayInputStream(body)));
    }

    private static IncomingFilm film(String contentType, OptionalLong length, InputStream body) {
        return new IncomingFilm(UUID.randomUUID(), "film.mp4", contentType, length, body);
    }

    private Uploads uploads() {
        return new Uploads(storage, unreachable(), 100);
    }

    @SuppressWarnings("NullAway")
    private static Videos unreachable() {
        return null;
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason);
    }

    private static final class MemoryStorage implements ObjectStorage {

        private final Map<String, byte[]> objects = new HashMap<>();

        @Override
        public long store(String key, String contentType, InputStream body) throws IOException {
            byte[] all = body.readAllBytes();
            objects.put(key, all);
            return all.length;
        }

        @Override
        public void remove(String key) {
            objects.remove(key);
        }

        @Override
        public int removeAll(String prefix) {
            throw new UnsupportedOperationException("an upload removes nothing but its own object");
        }
    }
}
