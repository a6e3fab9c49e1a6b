package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.boundary.UploadOutcome.Refused;
import org.syncwatch.upload.entity.Checksum;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.upload.entity.Upload;

/** Two nodes with a real database and a storage in memory, and somebody who uploads. */
abstract class UploadSetting {

    static final int PART = PartStorage.LEAST_PART_BYTES;

    final ManualClock clock = new ManualClock();
    final RoomFixture fixture;
    final MemoryStorage storage = new MemoryStorage();
    final List<TranscodeJob> jobs = new ArrayList<>();
    final Node one;
    final Node other;
    final UUID ada;

    UploadSetting(TestDatabase database) {
        fixture = new RoomFixture(database, clock);
        one = new Node(database, clock, storage, jobs);
        other = new Node(database, clock, storage, jobs);
        ada = fixture.account("ada");
    }

    UploadOutcome receive(OptionalLong length, InputStream body) {
        return one.uploads.receive(new IncomingFilm(ada, "film.mp4", "video/mp4", length), body);
    }

    UUID opened(UUID account, long length) {
        return ((Open) open(account, length)).upload().id();
    }

    UploadOutcome open(UUID account, long length) {
        return one.uploads.open(new IncomingFilm(account, "film.mp4", "video/mp4", OptionalLong.of(length)));
    }

    IncomingFilm incoming(String name, String type, long length) {
        return new IncomingFilm(ada, name, type, OptionalLong.of(length));
    }

    UploadOutcome write(Node node, UUID id, long offset, byte[] bytes) {
        return node.uploads.write(
                ada, id, new Piece(offset, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes), null));
    }

    /** All bytes of the film are there, and whoever sent them did no more. */
    void stored(UUID id, byte[] film) {
        Upload claimed = one.ledger.claim(id, 0).orElseThrow();
        String parts = storage.begin("originals/" + id, "video/mp4");
        assertThat(one.ledger.begun(claimed, parts)).isTrue();
        String etag =
                storage.put("originals/" + id, parts, 1, film, film.length).orElseThrow();
        assertThat(one.ledger.note(claimed, List.of(new StoredPart(1, etag, film.length))))
                .isTrue();
    }

    long offset(Node node, UUID id) {
        return stored(node.uploads.standing(ada, id));
    }

    static long stored(UploadOutcome outcome) {
        assertThat(outcome).isInstanceOf(Open.class);
        return ((Open) outcome).upload().stored();
    }

    static Piece piece(long offset, InputStream body) {
        return new Piece(offset, OptionalLong.empty(), body, null);
    }

    static Piece checked(byte[] bytes, Checksum checksum) {
        return new Piece(0, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes), checksum);
    }

    static byte[] sha1(byte[] bytes) {
        return Checksum.of("sha1", new byte[0]).orElseThrow().digest().digest(bytes);
    }

    /** Breaks after so many bytes as a lost connection does. */
    static InputStream broken(byte[] film, int after) {
        return new SequenceInputStream(
                new ByteArrayInputStream(film, 0, after), new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                });
    }

    static Refused refused(Reason reason) {
        return new Refused(reason);
    }

    static byte[] film(int length) {
        byte[] film = new byte[length];
        new Random(length).nextBytes(film);
        byte[] head = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }
}
