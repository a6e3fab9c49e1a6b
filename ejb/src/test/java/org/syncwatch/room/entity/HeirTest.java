package org.syncwatch.room.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.Succession;
import org.syncwatch.room.entity.RoomSettings.Heir;

class HeirTest {

    private final Member eve = member(Role.guest, null);
    private final Member bob = member(Role.participant, UUID.randomUUID());
    private final Member cleo = member(Role.moderator, UUID.randomUUID());
    private final List<Member> all = List.of(eve, bob, cleo);

    @Test
    void whoeverCameFirstOfThoseWithAnAccountTakesOver() {
        assertThat(new Heir(Succession.join_order, cleo.id()).among(all)).contains(bob);
        assertThat(Heir.FIRST.among(all)).contains(bob);
    }

    @Test
    void whomTheOwnerNamedTakesOver() {
        assertThat(new Heir(Succession.delegate, cleo.id()).among(all)).contains(cleo);
    }

    @Test
    void whereTheNamedOneIsNotHereOrCannotWhoeverCameFirstTakesOver() {
        assertThat(new Heir(Succession.delegate, UUID.randomUUID()).among(all)).contains(bob);
        assertThat(new Heir(Succession.delegate, eve.id()).among(all)).contains(bob);
        assertThat(new Heir(Succession.delegate, null).among(all)).contains(bob);
    }

    @Test
    void nobodyTakesOverWhereTheOwnerWantsThat() {
        assertThat(new Heir(Succession.nobody, bob.id()).among(all)).isEmpty();
    }

    @Test
    void guestsAloneTakeNothingOver() {
        assertThat(Heir.FIRST.among(List.of(eve))).isEmpty();
        assertThat(Heir.FIRST.among(List.of())).isEmpty();
    }

    private static Member member(Role role, @Nullable UUID account) {
        return new Member(UUID.randomUUID(), account, "somebody", role, new byte[] {1}, Instant.EPOCH);
    }
}
