package org.syncwatch.upload.boundary;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.control.EndedRows;
import org.syncwatch.upload.control.QuotaRows;
import org.syncwatch.upload.control.UploadRows;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.OwnFilms;
import org.syncwatch.video.boundary.VideoAudience;
import org.syncwatch.video.boundary.Videos;

/** What receives uploads on a node, with a transaction for each call as the platform makes them. */
final class Node {

    static final UploadLimits.Values LIMITS =
            new UploadLimits.Values(60L << 20, 100L << 20, PartStorage.LEAST_PART_BYTES, 3, 3, 2, Duration.ofHours(24));

    final Uploads uploads;
    final AbandonedUploads abandoned;
    final UploadLedger ledger;
    final Limits often;

    Node(TestDatabase database, Clock clock, MemoryStorage storage, List<TranscodeJob> jobs) {
        EntityManager entities = database.entities();
        UploadLimits limits = new UploadLimits(LIMITS);
        UploadRows rows = new UploadRows(entities);
        Videos videos = new Videos(entities, jobs::add, nobody(), clock);
        often = TestLimits.only(Map.of(Limit.UPLOADS, "10/PT1H"), new SharedCounters().node("one"), clock);
        ledger = new InTransactions(database, rows, new QuotaRows(entities), videos, clock, limits);
        UploadPace unhurried = new UploadPace(entities, 1L << 40, 1L << 40) {
            @Override
            public Duration take(UUID account, int bytes) {
                return Duration.ZERO;
            }
        };
        OwnFilms films = new OwnFilms(entities, clock) {
            @Override
            public Optional<OwnFilm> find(UUID uploader, UUID id) {
                return database.inTransaction(own -> super.find(uploader, id));
            }
        };
        UploadEndings endings = new Endings(database, rows, new EndedRows(entities), clock, limits);
        Withdrawal withdrawal = new Withdrawal(endings, storage, storage, often);
        Completion completion = new Completion(ledger, storage, storage, films, withdrawal);
        abandoned = new AbandonedUploads(endings, storage, completion, withdrawal);
        uploads = new Uploads(
                new Admission(often, ledger, limits),
                ledger,
                new PieceIntake(ledger, storage, unhurried, limits),
                completion,
                withdrawal,
                new UploadSlots(limits));
    }

    @SuppressWarnings("unchecked")
    private static Instance<VideoAudience> nobody() {
        return (Instance<VideoAudience>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (self, method, arguments) -> Stream.empty());
    }

    private static final class InTransactions extends UploadLedger {

        private final TestDatabase database;

        InTransactions(
                TestDatabase database,
                UploadRows rows,
                QuotaRows quota,
                Videos videos,
                Clock clock,
                UploadLimits limits) {
            super(rows, quota, videos, clock, limits);
            this.database = database;
        }

        @Override
        public UploadOutcome open(UUID account, String filename, String contentType, @Nullable Long length) {
            return database.inTransaction(own -> super.open(account, filename, contentType, length));
        }

        @Override
        public Optional<Upload> find(UUID account, UUID id) {
            return database.inTransaction(own -> super.find(account, id));
        }

        @Override
        public List<Upload> of(UUID account) {
            return database.inTransaction(own -> super.of(account));
        }

        @Override
        public long used(UUID account) {
            return database.<Long>inTransaction(own -> super.used(account));
        }

        @Override
        public Optional<Upload> claim(UUID id, long offset) {
            return database.inTransaction(own -> super.claim(id, offset));
        }

        @Override
        public boolean begun(Upload upload, String inStorage) {
            return database.<Boolean>inTransaction(own -> super.begun(upload, inStorage));
        }

        @Override
        public OptionalInt nextPart(Upload upload) {
            return database.inTransaction(own -> super.nextPart(upload));
        }

        @Override
        public Optional<Reason> grow(Upload upload, long bytes) {
            return database.inTransaction(own -> super.grow(upload, bytes));
        }

        @Override
        public boolean note(Upload upload, List<StoredPart> parts) {
            return database.<Boolean>inTransaction(own -> super.note(upload, parts));
        }

        @Override
        public Optional<Upload> complete(UUID id) {
            return database.inTransaction(own -> super.complete(id));
        }

        @Override
        public boolean close(Upload upload) {
            return database.<Boolean>inTransaction(own -> super.close(upload));
        }

        @Override
        public void leave(Upload upload) {
            database.transact(own -> super.leave(upload));
        }

        @Override
        public List<StoredPart> parts(UUID id) {
            return database.inTransaction(own -> super.parts(id));
        }

        @Override
        public Optional<VideoStatus> becomeFilm(Upload upload) {
            return database.inTransaction(own -> super.becomeFilm(upload));
        }
    }

    private static final class Endings extends UploadEndings {

        private final TestDatabase database;

        Endings(TestDatabase database, UploadRows rows, EndedRows ended, Clock clock, UploadLimits limits) {
            super(rows, ended, clock, limits);
            this.database = database;
        }

        @Override
        public boolean end(UUID id) {
            return database.<Boolean>inTransaction(own -> super.end(id));
        }

        @Override
        public boolean endForWriter(Upload upload) {
            return database.<Boolean>inTransaction(own -> super.endForWriter(upload));
        }

        @Override
        public void endOf(UUID account) {
            database.transact(own -> super.endOf(account));
        }

        @Override
        public List<Upload> ended() {
            return database.inTransaction(own -> super.ended());
        }

        @Override
        public void forget(UUID id) {
            database.transact(own -> super.forget(id));
        }

        @Override
        public List<Upload> unfinished() {
            return database.inTransaction(own -> super.unfinished());
        }

        @Override
        public boolean knows(String storageUpload) {
            return database.<Boolean>inTransaction(own -> super.knows(storageUpload));
        }
    }
}
