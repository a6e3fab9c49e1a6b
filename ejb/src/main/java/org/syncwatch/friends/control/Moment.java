package org.syncwatch.friends.control;

import jakarta.persistence.Query;
import java.time.Instant;

/**
 * When somebody asks who is here.
 *
 * @param onlineSince signs of life of account sockets that are older mean nothing
 * @param seatedSince the same for seats in rooms
 */
public record Moment(Instant now, Instant onlineSince, Instant seatedSince) {

    Query in(Query query) {
        return query.setParameter("now", now)
                .setParameter("onlineSince", onlineSince)
                .setParameter("seatedSince", seatedSince);
    }
}
