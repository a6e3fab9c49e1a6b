package org.syncwatch.room.boundary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.Succession;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.room.entity.Vacancy;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** A room of Ada's, whose owner goes away while the clock stands still. */
abstract class OwnersAbsence {

    static final Duration A_MOMENT = Duration.ofSeconds(1);

    final ManualClock clock = new ManualClock();
    final RoomFixture fixture;
    final UUID ada;
    final UUID bob;
    final UUID room;
    final String code;
    final UUID adasSeat;
    final UUID adasSocket = UUID.randomUUID();

    private final TestDatabase database;

    OwnersAbsence(TestDatabase database) {
        this.database = database;
        fixture = new RoomFixture(database, clock);
        ada = fixture.account("ada");
        bob = fixture.account("bob");
        room = fixture.room(ada, 5, PlaybackControl.owner_only);
        code = fixture.code(room);
        adasSeat = fixture.member(room, ada);
    }

    List<AuditEvent> handOvers() {
        return fixture.deeds().stream()
                .filter(deed -> deed.type() == AuditType.OWNERSHIP_TRANSFERRED)
                .toList();
    }

    void waitsForItsOwner() {
        change(new RoomSettings.Heir(Succession.nobody, null));
    }

    Ruling change(RoomSettings.Heir heir) {
        return database.inTransaction(entities -> fixture.stewardship(entities)
                .change(
                        code,
                        ada,
                        before -> new RoomSettings(
                                before.name(),
                                before.maxParticipants(),
                                before.passwordHash(),
                                before.rules(),
                                before.waiting(),
                                heir)));
    }

    /** Time passes, in which these members give signs of life. */
    void pass(Duration time, UUID... present) {
        clock.advance(time);
        database.transact(entities -> fixture.presence(entities)
                .renew(List.of(present).stream()
                        .map(member -> new Presence.Sign(member, 0, Double.NaN))
                        .toList()));
    }

    UUID comes(UUID account) {
        clock.advance(Duration.ofMillis(10));
        UUID seat = fixture.member(room, account);
        arrive(seat, UUID.randomUUID());
        return seat;
    }

    void arrive(UUID member, UUID socket) {
        withPresence(presence -> presence.arrive(List.of(new Coming(room, member, socket, false, null))));
    }

    void vanish(UUID member, UUID socket) {
        depart(member, socket, false);
    }

    void depart(UUID member, UUID socket, boolean forGood) {
        withPresence(presence -> presence.depart(room, member, socket, forGood));
    }

    <T> T withPresence(Function<Presence, T> action) {
        return database.inTransaction(entities -> action.apply(fixture.presence(entities)));
    }

    List<UUID> vacant() {
        return database.inTransaction(entities -> fixture.successions(entities).vacancies()).stream()
                .map(Vacancy::room)
                .toList();
    }

    Optional<Successions.Settled> settle() {
        return settle(new Vacancy(room, epoch()));
    }

    Optional<Successions.Settled> settle(Vacancy vacancy) {
        return database.inTransaction(entities -> fixture.successions(entities).settle(vacancy));
    }

    static Ruling.Made handedOver(Optional<Successions.Settled> settled) {
        return ((Successions.Settled.HandedOver) settled.orElseThrow()).ruling();
    }

    Ruling reclaim(UUID account) {
        return database.inTransaction(entities -> fixture.successions(entities).reclaim(code, account));
    }

    static Role role(Ruling.Made made, UUID member) {
        return made.roster().participants().stream()
                .filter(one -> one.memberId().equals(member.toString()))
                .map(Participant::role)
                .findFirst()
                .orElse(Role.guest);
    }

    Role roleNow(UUID member) {
        return database.inTransaction(
                entities -> entities.find(Member.class, member).role());
    }

    long epoch() {
        return database.inTransaction(
                entities -> entities.find(Room.class, room).ownerEpoch());
    }

    long owners() {
        return database.inTransaction(entities -> ((Number) entities.createNativeQuery(
                                "select count(*) from room_member where room_id = ?1 and role = 'owner'")
                        .setParameter(1, room)
                        .getSingleResult())
                .longValue());
    }
}
