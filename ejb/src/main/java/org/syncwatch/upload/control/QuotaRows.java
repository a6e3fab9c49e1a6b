package org.syncwatch.upload.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.UUID;

/** How much of the storage an account has taken. */
@ApplicationScoped
public class QuotaRows {

    /**
     * @param bytes of films and of what is reserved for uploads
     * @param open uploads
     */
    public record Usage(long bytes, long open) {}

    private final EntityManager entities;

    @Inject
    public QuotaRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the account for the transaction, so that nobody else takes of its quota; false when it is gone. */
    public boolean lock(UUID account) {
        return !entities.createNativeQuery(
                        "select id from account where id = :id and deleted_at is null for no key update", UUID.class)
                .setParameter("id", account)
                .getResultList()
                .isEmpty();
    }

    public Usage usage(UUID account) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        select (select coalesce(sum(size_bytes), 0) from video
                                 where uploader_id = :account and deleted_at is null)
                             + coalesce(sum(reserved_bytes), 0) as bytes, count(*) as open
                          from upload where account_id = :account and ended_at is null
                        """, Tuple.class)
                .setParameter("account", account)
                .getSingleResult();
        return new Usage(
                row.get("bytes", Number.class).longValue(),
                row.get("open", Number.class).longValue());
    }
}
