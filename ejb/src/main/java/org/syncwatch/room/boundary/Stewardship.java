package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.rights.entity.Permissions;
import org.syncwatch.room.control.Hearing;
import org.syncwatch.room.control.Hearings;
import org.syncwatch.room.control.Lifetimes;
import org.syncwatch.room.control.Offices;
import org.syncwatch.room.control.RoomCodes;
import org.syncwatch.room.control.Verdict;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.room.entity.Ruling;

/** What the owner decides about the room, its end and its offices; {@link Chair} tells the room of it. */
@ApplicationScoped
@Transactional
public class Stewardship {

    private final Hearings hearings;
    private final Offices offices;
    private final RoomCodes codes;
    private final Lifetimes lifetimes;

    @Inject
    public Stewardship(Hearings hearings, Offices offices, RoomCodes codes, Lifetimes lifetimes) {
        this.hearings = hearings;
        this.offices = offices;
        this.codes = codes;
        this.lifetimes = lifetimes;
    }

    /** Nobody loses a seat by it, however few seats are left. */
    public Ruling change(String code, UUID actor, UnaryOperator<RoomSettings> wish) {
        return own(code, actor, hearing -> {
            RoomSettings settings = wish.apply(hearing.room().settings());
            UUID delegate = settings.succession().delegate();
            return delegate == null
                    ? changed(hearing, settings)
                    : hearings.holdAbout(
                            delegate,
                            hearing,
                            member -> member.accountId() == null
                                    ? new Ruling.Refused(Refusal.account_needed)
                                    : changed(hearing, settings));
        });
    }

    private Ruling changed(Hearing hearing, RoomSettings settings) {
        hearing.room().change(settings);
        return hearings.made(hearing, Verdict.SETTINGS);
    }

    /** Gives the room a new code; the old one leads nowhere, and whoever is in stays. */
    public Ruling rekey(String code, UUID actor) {
        return own(code, actor, hearing -> {
            hearing.room().rekey(codes.next());
            return hearings.made(hearing, Verdict.INVITE);
        });
    }

    /** Keeps the room open for longer, up to the longest life a room may have. */
    public Ruling extend(String code, UUID actor) {
        return own(code, actor, hearing -> {
            Instant end = lifetimes.extended(hearing.room());
            if (!end.isAfter(hearing.room().expiresAt())) {
                return new Ruling.Refused(Refusal.longest_life);
            }
            hearing.room().prolong(end);
            return hearings.made(hearing, Verdict.SETTINGS);
        });
    }

    /** Makes a member a moderator, or an ordinary member again. */
    public Ruling appoint(String code, UUID actor, UUID memberId, boolean moderator) {
        return own(
                code,
                actor,
                hearing -> hearings.holdAbout(memberId, hearing, member -> {
                    Refusal refusal = Permissions.refusalToAppoint(hearing.role(), member.role());
                    if (refusal != null) {
                        return new Ruling.Refused(refusal);
                    }
                    member.become(moderator ? Role.moderator : Role.participant);
                    hearing.room().nextRoster();
                    Verdict verdict = moderator ? Verdict.APPOINTED : Verdict.DISMISSED;
                    return hearings.made(hearing, verdict, member, Map.of("role", Role.moderator.name()));
                }));
    }

    /** Makes a member who is here the owner; whoever was it stays as a moderator. */
    public Ruling handOver(String code, UUID actor, UUID memberId) {
        return own(
                code,
                actor,
                hearing -> hearings.holdAbout(memberId, hearing, member -> {
                    Refusal refusal = Permissions.refusalToAppoint(hearing.role(), member.role());
                    if (refusal != null) {
                        return new Ruling.Refused(refusal);
                    }
                    if (member.gone()) {
                        return new Ruling.UnknownMember();
                    }
                    offices.handOver(hearing.room(), member);
                    return hearings.made(hearing, Verdict.HANDED_OVER, member, Map.of());
                }));
    }

    private Ruling own(String code, UUID actor, Function<Hearing, Ruling> decide) {
        return hearings.hold(code, actor, hearing -> {
            Refusal refusal = Permissions.refusalToOwn(hearing.role());
            return refusal != null ? new Ruling.Refused(refusal) : decide.apply(hearing);
        });
    }
}
