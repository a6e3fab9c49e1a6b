package org.syncwatch.rights.entity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Barred;
import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

/** What somebody may do in a room, or else the rule that keeps them from it: the same answer for REST, socket and page. */
public final class Permissions {

    private Permissions() {}

    /** All that a member may not do. */
    public static List<Barred> barred(RoomRules rules, Role role, Grants grants) {
        return Stream.of(Deed.values())
                .flatMap(deed -> {
                    Refusal rule = refusal(deed, rules.of(deed), role, grants.of(deed));
                    return rule == null ? Stream.empty() : Stream.of(new Barred(deed, rule));
                })
                .toList();
    }

    /**
     * Why a member may not do something; null when they may.
     *
     * @param control whom the room lets do it
     * @param grant whether this member was given (true) or denied (false) it by name
     */
    public static @Nullable Refusal refusal(Deed deed, PlaybackControl control, Role role, @Nullable Boolean grant) {
        if (role == Role.owner) {
            return null;
        }
        if (deed == Deed.source && role == Role.guest) {
            return Refusal.account_needed;
        }
        if (Boolean.FALSE.equals(grant)) {
            return Refusal.taken_away;
        }
        return switch (control) {
            case all -> null;
            case signed_in -> heldBy(Role.participant, role, grant) ? null : Refusal.account_needed;
            case selected -> heldBy(Role.moderator, role, grant) ? null : Refusal.selected_only;
            case owner_only -> Refusal.owner_only;
        };
    }

    private static boolean heldBy(Role lowest, Role role, @Nullable Boolean grant) {
        return role.atLeast(lowest) || Boolean.TRUE.equals(grant);
    }

    /** Of what a member is given and denied, only that which the room's rules do not say anyway. */
    public static Grants beyondRules(RoomRules rules, Role role, Grants grants) {
        return new Grants(
                beyond(Deed.steer, rules, role, grants),
                beyond(Deed.source, rules, role, grants),
                beyond(Deed.chat, rules, role, grants),
                beyond(Deed.speak, rules, role, grants));
    }

    private static @Nullable Boolean beyond(Deed deed, RoomRules rules, Role role, Grants grants) {
        Boolean grant = grants.of(deed);
        boolean allowed = refusal(deed, rules.of(deed), role, null) == null;
        boolean said = grant != null && grant == allowed;
        return said ? null : grant;
    }

    /** Why somebody may not change the room itself, its offices or its end. */
    public static @Nullable Refusal refusalToOwn(Role actor) {
        return actor == Role.owner ? null : Refusal.owner_needed;
    }

    /** Why somebody may not look after the members of the room at all. */
    public static @Nullable Refusal refusalToModerate(Role actor) {
        return actor.atLeast(Role.moderator) ? null : Refusal.moderator_needed;
    }

    /** Why somebody may not send out a certain other member, or give or deny them something. */
    public static @Nullable Refusal refusalToModerate(Role actor, Role other) {
        Refusal refusal = refusalToModerate(actor);
        if (refusal != null) {
            return refusal;
        }
        boolean above = actor != other && actor.atLeast(other);
        return above ? null : Refusal.higher_rank;
    }

    /** Why somebody may not make a certain member a moderator or the owner. */
    public static @Nullable Refusal refusalToAppoint(Role actor, Role other) {
        if (actor != Role.owner) {
            return Refusal.owner_needed;
        }
        if (other == Role.owner) {
            return Refusal.not_yourself;
        }
        return other == Role.guest ? Refusal.account_needed : null;
    }
}
