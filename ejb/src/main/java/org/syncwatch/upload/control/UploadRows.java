package org.syncwatch.upload.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.upload.entity.Upload;

/** The rows of open uploads; what an older epoch than the row's wants to change is not changed. */
@ApplicationScoped
public class UploadRows {

    static final String COLUMNS =
            "id, account_id, filename, content_type, length_bytes, stored_bytes, expires_at, storage_upload, epoch";

    private final EntityManager entities;

    @Inject
    public UploadRows(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Upload> find(UUID id) {
        return uploads(entities.createNativeQuery(
                                "select " + COLUMNS + " from upload where id = :id and ended_at is null", Tuple.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Keeps the row for the transaction. */
    public Optional<Upload> lock(UUID id) {
        return uploads(entities.createNativeQuery(
                                "select " + COLUMNS + " from upload where id = :id and ended_at is null for update",
                                Tuple.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Those of an account that can be gone on with, newest first. */
    public List<Upload> of(UUID account) {
        return uploads(entities.createNativeQuery(
                        "select " + COLUMNS + " from upload where account_id = :account and ended_at is null"
                                + " and length_bytes is not null order by created_at desc, id",
                        Tuple.class)
                .setParameter("account", account));
    }

    public void insert(Upload upload, long reserved, Instant now) {
        entities.createNativeQuery("""
                        insert into upload (id, account_id, filename, content_type, length_bytes, reserved_bytes,
                                            created_at, expires_at)
                        values (:id, :account, :filename, :type, cast(:length as bigint), :reserved, :now, :expires)
                        """)
                .setParameter("id", upload.id())
                .setParameter("account", upload.account())
                .setParameter("filename", upload.filename())
                .setParameter("type", upload.contentType())
                .setParameter("length", upload.length() == null ? null : Long.toString(upload.length()))
                .setParameter("reserved", reserved)
                .setParameter("now", now)
                .setParameter("expires", upload.expiresAt())
                .executeUpdate();
    }

    /** Makes the caller the writer; empty when the upload ends somewhere else or has ended. */
    public Optional<Upload> claim(UUID id, long offset, Instant expires) {
        return uploads(entities.createNativeQuery("""
                                update upload set epoch = epoch + 1, expires_at = :expires
                                 where id = :id and stored_bytes = :offset and ended_at is null
                                returning %s
                                """.formatted(COLUMNS), Tuple.class)
                        .setParameter("id", id)
                        .setParameter("offset", offset)
                        .setParameter("expires", expires))
                .stream()
                .findFirst();
    }

    public boolean begun(Upload upload, String inStorage) {
        return written(entities.createNativeQuery("""
                        update upload set storage_upload = :storage
                         where id = :id and epoch = :epoch and storage_upload is null and ended_at is null
                        """).setParameter("storage", inStorage), upload);
    }

    /** A number that no part of the upload had; empty when somebody else writes now. */
    @SuppressWarnings("unchecked")
    public OptionalInt nextPart(Upload upload) {
        List<Number> numbers = entities.createNativeQuery("""
                        update upload set next_part = next_part + 1
                         where id = :id and epoch = :epoch and ended_at is null
                        returning next_part - 1
                        """, Integer.class)
                .setParameter("id", upload.id())
                .setParameter("epoch", upload.epoch())
                .getResultList();
        return numbers.stream().mapToInt(Number::intValue).findFirst();
    }

    /** Makes room for so many bytes in all. */
    public boolean reserve(Upload upload, long bytes) {
        return written(entities.createNativeQuery("""
                        update upload set reserved_bytes = greatest(reserved_bytes, :bytes)
                         where id = :id and epoch = :epoch and ended_at is null
                        """).setParameter("bytes", bytes), upload);
    }

    /** Counts the parts as stored; false when somebody else writes now. */
    public boolean note(Upload upload, List<StoredPart> parts, Instant expires) {
        long bytes = parts.stream().mapToLong(StoredPart::bytes).sum();
        boolean counted = written(
                entities.createNativeQuery("""
                        update upload set stored_bytes = stored_bytes + :bytes, expires_at = :expires
                         where id = :id and epoch = :epoch and stored_bytes = :offset and ended_at is null
                        """)
                        .setParameter("bytes", bytes)
                        .setParameter("offset", upload.stored())
                        .setParameter("expires", expires),
                upload);
        if (counted) {
            parts.forEach(part -> insert(upload.id(), part));
        }
        return counted;
    }

    private void insert(UUID upload, StoredPart part) {
        entities.createNativeQuery(
                        "insert into upload_part (upload_id, number, etag, size_bytes) values (:id, :number, :etag, :bytes)")
                .setParameter("id", upload)
                .setParameter("number", part.number())
                .setParameter("etag", part.etag())
                .setParameter("bytes", part.bytes())
                .executeUpdate();
    }

    /** Makes the caller the one who makes a film of it; empty when bytes are missing, somebody else is or it has ended. */
    public Optional<Upload> complete(UUID id, Instant now, Instant until) {
        return uploads(entities.createNativeQuery("""
                                update upload set epoch = epoch + 1, completing_until = :until
                                 where id = :id and stored_bytes = length_bytes and ended_at is null
                                   and (completing_until is null or completing_until <= :now)
                                returning %s
                                """.formatted(COLUMNS), Tuple.class)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("until", until))
                .stream()
                .findFirst();
    }

    /** The same for the writer of a plain upload who has sent everything; its length is what came. */
    public boolean close(Upload upload, Instant until) {
        return written(entities.createNativeQuery("""
                        update upload set length_bytes = stored_bytes, completing_until = :until
                         where id = :id and epoch = :epoch and ended_at is null
                        """).setParameter("until", until), upload);
    }

    /** Lets somebody else make a film of it. */
    public void leave(Upload upload) {
        written(
                entities.createNativeQuery("update upload set completing_until = null"
                        + " where id = :id and epoch = :epoch and ended_at is null"),
                upload);
    }

    @SuppressWarnings("unchecked")
    public List<StoredPart> parts(UUID id) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select number, etag, size_bytes from upload_part where upload_id = :id order by number",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new StoredPart(
                        row.get("number", Number.class).intValue(),
                        row.get("etag", String.class),
                        row.get("size_bytes", Number.class).longValue()))
                .toList();
    }

    public void delete(UUID id) {
        entities.createNativeQuery("delete from upload where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static boolean written(Query change, Upload upload) {
        return change.setParameter("id", upload.id())
                        .setParameter("epoch", upload.epoch())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    static List<Upload> uploads(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Upload(
                        row.get("id", UUID.class),
                        row.get("account_id", UUID.class),
                        row.get("filename", String.class),
                        row.get("content_type", String.class),
                        row.get("length_bytes", Long.class),
                        row.get("stored_bytes", Number.class).longValue(),
                        row.get("expires_at", Instant.class),
                        row.get("storage_upload", String.class),
                        row.get("epoch", Number.class).longValue()))
                .toList();
    }
}
