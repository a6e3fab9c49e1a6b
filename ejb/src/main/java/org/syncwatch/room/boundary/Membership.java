package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.room.control.RoomCodes;
import org.syncwatch.room.control.Secrets;

/** Who may ask about what goes on in a room without a socket. */
@ApplicationScoped
@Transactional
public class Membership {

    private static final String ROOM = """
            select r.id from room r
             where r.code = :code
               and exists (select 1 from room_member m
                            where m.room_id = r.id and m.left_at is null
                              and (cast(m.account_id as text) = :account or m.token_hash = decode(:hash, 'hex')))
            """;

    private final EntityManager entities;

    @Inject
    public Membership(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The room with this code, for somebody who holds a seat in it; whoever holds none does not learn whether there is one.
     *
     * @param account of the caller, or null
     * @param memberToken secret of the caller's seat, or null
     */
    public Optional<UUID> room(String code, @Nullable UUID account, @Nullable String memberToken) {
        String hash = memberToken == null ? "" : HexFormat.of().formatHex(Secrets.hash(memberToken));
        List<?> rooms = entities.createNativeQuery(ROOM, UUID.class)
                .setParameter("code", RoomCodes.normalised(code))
                .setParameter("account", Objects.toString(account, ""))
                .setParameter("hash", hash)
                .getResultList();
        return rooms.stream().map(UUID.class::cast).findFirst();
    }
}
