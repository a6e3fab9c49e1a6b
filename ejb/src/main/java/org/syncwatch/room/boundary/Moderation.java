package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Removed;
import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.rights.entity.Grants;
import org.syncwatch.rights.entity.Permissions;
import org.syncwatch.room.control.Hearing;
import org.syncwatch.room.control.Hearings;
import org.syncwatch.room.control.Verdict;
import org.syncwatch.room.entity.Bar;
import org.syncwatch.room.entity.Member;
import org.syncwatch.room.entity.Ruling;

/** What moderators decide about those below them; {@link Chair} tells the room of it. */
@ApplicationScoped
@Transactional
public class Moderation {

    private final Hearings hearings;
    private final ClusterClock clock;
    private final Duration kickLasts;

    @Inject
    public Moderation(
            Hearings hearings,
            ClusterClock clock,
            @ConfigProperty(name = "syncwatch.room.kick-lasts") Duration kickLasts) {
        this.hearings = hearings;
        this.clock = clock;
        this.kickLasts = kickLasts;
    }

    /** Whoever is inside is out, and whoever is on the way in does not arrive. */
    public Ruling sendOut(String code, UUID actor, UUID memberId, Removal removal) {
        return decide(code, actor, memberId, (hearing, member) -> {
            Instant now = clock.instant();
            Bar bar = new Bar(now, removal.ban() ? null : now.plus(kickLasts), hearing.name(), removal.reason());
            member.sendOut(bar);
            hearing.room().nextRoster();
            Long untilMs = bar.until() == null ? null : bar.until().toEpochMilli();
            Removed removed = new Removed(memberId.toString(), bar.by(), bar.reason(), untilMs);
            Verdict verdict = removal.ban() ? Verdict.BANNED : Verdict.KICKED;
            return hearings.made(hearing, verdict, member, reason(removal), removed);
        });
    }

    /** Undoes a kick or a ban; whoever was let back takes a seat as everybody else does. */
    public Ruling letBack(String code, UUID actor, UUID memberId) {
        return decide(code, actor, memberId, (hearing, member) -> {
            member.letBack();
            hearing.room().nextRoster();
            return hearings.made(hearing, Verdict.LET_BACK, member, Map.of());
        });
    }

    /** Gives something to a member or denies it by name; what the room's rule says anyway is left to the rule. */
    public Ruling grant(String code, UUID actor, UUID memberId, Grants wish) {
        return decide(code, actor, memberId, (hearing, member) -> {
            Refusal refusal = refusalToGive(hearing, member, wish);
            if (refusal != null) {
                return new Ruling.Refused(refusal);
            }
            member.grantOnly(Permissions.beyondRules(
                    hearing.room().rules(), member.role(), member.grants().with(wish)));
            hearing.room().nextRoster();
            boolean takes = Stream.of(Deed.values()).anyMatch(deed -> Boolean.FALSE.equals(wish.of(deed)));
            Verdict verdict = takes ? Verdict.REVOKED : Verdict.GRANTED;
            return hearings.made(hearing, verdict, member, wish.named());
        });
    }

    private static Map<String, String> reason(Removal removal) {
        return removal.reason() == null ? Map.of() : Map.of("reason", removal.reason());
    }

    /** What would still be kept from the member in spite of the gift. */
    private static @Nullable Refusal refusalToGive(Hearing hearing, Member member, Grants wish) {
        return Stream.of(Deed.values())
                .filter(deed -> Boolean.TRUE.equals(wish.of(deed)))
                .map(deed -> Permissions.refusal(deed, hearing.room().rules().of(deed), member.role(), true))
                .filter(refusal -> refusal != null)
                .findFirst()
                .orElse(null);
    }

    private Ruling decide(String code, UUID actor, UUID memberId, Decision decision) {
        return hearings.hold(code, actor, hearing -> {
            Refusal early = Permissions.refusalToModerate(hearing.role());
            return early != null
                    ? new Ruling.Refused(early)
                    : hearings.holdAbout(memberId, hearing, ranked(hearing, decision));
        });
    }

    private static Function<Member, Ruling> ranked(Hearing hearing, Decision decision) {
        return member -> {
            Refusal refusal = Permissions.refusalToModerate(hearing.role(), member.role());
            return refusal != null ? new Ruling.Refused(refusal) : decision.about(hearing, member);
        };
    }

    private interface Decision {
        Ruling about(Hearing hearing, Member member);
    }
}
