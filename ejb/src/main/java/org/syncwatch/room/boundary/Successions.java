package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.room.control.Absences;
import org.syncwatch.room.control.Hearing;
import org.syncwatch.room.control.Hearings;
import org.syncwatch.room.control.Offices;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.control.Verdict;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Room;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.room.entity.Vacancy;

/**
 * Finds the rooms whose owners are away and gives them new ones, or lets them wait. Several nodes may look after the same room:
 * the first to have its lock decides, and the room's epoch tells the others that theirs is settled.
 */
@ApplicationScoped
@Transactional
public class Successions {

    /** What became of a room whose owner is away. */
    public sealed interface Settled {

        record HandedOver(Ruling.Made ruling) implements Settled {}

        record Waits(UUID room, UUID owner) implements Settled {}
    }

    private final RoomQueries queries;
    private final Absences absences;
    private final Offices offices;
    private final Hearings hearings;
    private final ClusterClock clock;

    @Inject
    public Successions(RoomQueries queries, Absences absences, Offices offices, Hearings hearings, ClusterClock clock) {
        this.queries = queries;
        this.absences = absences;
        this.offices = offices;
        this.hearings = hearings;
        this.clock = clock;
    }

    public List<Vacancy> vacancies() {
        return absences.vacancies(clock.instant());
    }

    /** Empty when the owner is back, somebody else settled it, or nobody is left who could take over. */
    public Optional<Settled> settle(Vacancy vacancy) {
        Instant now = clock.instant();
        return queries.lockedOpenRoom(vacancy.room(), now)
                .filter(room -> room.ownerEpoch() == vacancy.epoch())
                .flatMap(room -> absences.absentOwner(room, now).flatMap(owner -> settle(room, owner, now)));
    }

    private Optional<Settled> settle(Room room, Member owner, Instant now) {
        List<Member> present = absences.present(room, now);
        if (room.pausesWithoutOwner() && !present.isEmpty()) {
            offices.vacate(room, owner, now);
            return Optional.of(new Settled.Waits(room.id(), owner.id()));
        }
        return room.settings().succession().among(present).map(heir -> {
            offices.takeOver(room, owner, heir, now);
            return new Settled.HandedOver(hearings.succeeded(room, owner, heir));
        });
    }

    /** Gives the room back to the member from whom it was taken, for a while after it was; asked again it is theirs already. */
    public Ruling reclaim(String code, UUID account) {
        Instant now = clock.instant();
        return hearings.hold(code, account, hearing -> {
            if (hearing.room().ownedBy(account)) {
                return hearings.unchanged(hearing.room());
            }
            Optional<Member> claimant = queries.memberOf(hearing.room().id(), account);
            Optional<Room.Claim> claim = hearing.room()
                    .claim()
                    .filter(one -> claimant.filter(member -> member.id().equals(one.member()))
                            .isPresent());
            return claim.isEmpty() || claimant.isEmpty()
                    ? new Ruling.Refused(Refusal.owner_needed)
                    : giveBack(hearing, claimant.get(), claim.get(), now);
        });
    }

    private Ruling giveBack(Hearing hearing, Member claimant, Room.Claim claim, Instant now) {
        if (!now.isBefore(claim.until())) {
            return new Ruling.Refused(Refusal.too_late);
        }
        offices.giveBack(hearing.room(), claimant, claim);
        return hearings.made(hearing, Verdict.HANDED_OVER, claimant, Map.of("why", "reclaimed"));
    }
}
