package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** How fast members write in a room's chat; its owner decides. Who may write at all is one of the room's rights. */
@ApplicationScoped
@Transactional
public class ChatRules {

    private static final String CHANGE = """
            update room r
               set slow_mode_s = :slowMode
              from account a
             where r.id = :room and r.owner_id = :account and a.id = :account and r.closed_at is null
            returning a.username, (select id from room_member where room_id = r.id and account_id = a.id) as seat
            """;

    private final EntityManager entities;
    private final RoomNotices notices;

    @Inject
    public ChatRules(EntityManager entities, RoomNotices notices) {
        this.entities = entities;
        this.notices = notices;
    }

    /**
     * Whoever is in the room hears of it.
     *
     * @param slowModeSeconds 0 for no slow mode
     * @return false when the account is not the owner
     */
    @SuppressWarnings("unchecked")
    public boolean change(UUID room, UUID account, int slowModeSeconds) {
        List<Tuple> owners = entities.createNativeQuery(CHANGE, Tuple.class)
                .setParameter("slowMode", slowModeSeconds)
                .setParameter("room", room)
                .setParameter("account", account)
                .getResultList();
        owners.forEach(owner -> notices.add(new Notice(
                room,
                Notice.Event.CHAT_RULES_CHANGED,
                owner.get("seat", UUID.class),
                owner.get("username", String.class),
                Integer.toString(slowModeSeconds))));
        return !owners.isEmpty();
    }
}
