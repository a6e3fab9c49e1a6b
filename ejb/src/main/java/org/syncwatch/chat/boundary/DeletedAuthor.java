package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.syncwatch.account.boundary.AccountDeleted;

/** Takes a deleted account's name off what it wrote and off what was noted of it; the words stay where others answered them. */
@ApplicationScoped
@Transactional
public class DeletedAuthor {

    private static final String RENAME = """
            update chat_message m
               set author = :nobody
              from room_member s
             where s.account_id = :account and m.room_id = s.room_id and m.member_id = s.id and m.author <> :nobody
            """;

    private final EntityManager entities;

    @Inject
    public DeletedAuthor(EntityManager entities) {
        this.entities = entities;
    }

    void rename(@Observes AccountDeleted deleted) {
        entities.createNativeQuery(RENAME)
                .setParameter("nobody", AccountDeleted.NOBODY)
                .setParameter("account", deleted.account())
                .executeUpdate();
    }
}
