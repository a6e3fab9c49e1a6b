package org.syncwatch.upload.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.syncwatch.upload.entity.Upload;

/** Rows of uploads that come to an end without having become a film. */
@ApplicationScoped
public class EndedRows {

    private final EntityManager entities;

    @Inject
    public EndedRows(EntityManager entities) {
        this.entities = entities;
    }

    /** From now on nobody can write to it; false when that was so before. */
    public boolean end(UUID id, Instant now) {
        return entities.createNativeQuery(
                                "update upload set ended_at = :now, epoch = epoch + 1 where id = :id and ended_at is null")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** The same for its writer, unless somebody else writes now. */
    public boolean endForWriter(Upload upload, Instant now) {
        return entities.createNativeQuery("update upload set ended_at = :now, epoch = epoch + 1"
                                + " where id = :id and epoch = :epoch and ended_at is null")
                        .setParameter("now", now)
                        .setParameter("id", upload.id())
                        .setParameter("epoch", upload.epoch())
                        .executeUpdate()
                == 1;
    }

    public void endOf(UUID account, Instant now) {
        entities.createNativeQuery("update upload set ended_at = :now, epoch = epoch + 1"
                        + " where account_id = :account and ended_at is null")
                .setParameter("now", now)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Complete ones wait for their film however long that takes. */
    public void endExpired(Instant now) {
        entities.createNativeQuery("""
                        update upload set ended_at = :now, epoch = epoch + 1
                         where expires_at <= :now and ended_at is null and stored_bytes is distinct from length_bytes
                        """).setParameter("now", now).executeUpdate();
    }

    public List<Upload> ended() {
        return UploadRows.uploads(entities.createNativeQuery(
                "select " + UploadRows.COLUMNS + " from upload where ended_at is not null order by ended_at",
                Tuple.class));
    }

    /** Those that have all their bytes and should have been a film by then. */
    public List<UUID> complete(Instant before) {
        return ids(entities.createNativeQuery("""
                        select id from upload
                         where stored_bytes = length_bytes and ended_at is null and expires_at <= :before
                        """, UUID.class).setParameter("before", before));
    }

    public boolean knows(String storageUpload) {
        return !ids(entities.createNativeQuery("select id from upload where storage_upload = :storage", UUID.class)
                        .setParameter("storage", storageUpload))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
