package org.syncwatch.video.control;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.syncwatch.protocol.server.VideoStatus.Status;

/** What an account waits for already. */
public final class WaitingFilms {

    private WaitingFilms() {}

    /** How urgent one more film of the account is. */
    public static int urgencyOfAnother(EntityManager entities, UUID uploader, long sizeBytes) {
        long waiting = entities.createQuery(
                        "select count(v) from Video v where v.uploaderId = :uploader and v.deletedAt is null"
                                + " and v.status in :waiting",
                        Long.class)
                .setParameter("uploader", uploader)
                .setParameter("waiting", Set.of(Status.PENDING, Status.PROCESSING))
                .getSingleResult();
        return Urgency.of(waiting, sizeBytes);
    }
}
