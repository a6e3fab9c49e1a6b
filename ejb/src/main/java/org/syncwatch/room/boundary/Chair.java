package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.server.Removed;
import org.syncwatch.protocol.server.ServerMessage;
import org.syncwatch.protocol.server.SettingsChanged;
import org.syncwatch.rights.entity.Grants;
import org.syncwatch.room.entity.RoomSettings;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.room.entity.Vacancy;

/** What owner and moderators decide, told to everybody in the room after it is durable. */
@ApplicationScoped
public class Chair {

    private final Stewardship stewardship;
    private final Moderation moderation;
    private final Broadcast broadcast;
    private final Successions successions;
    private final Event<MemberAway> away;
    private final Event<OwnerAway> ownerAway;

    @Inject
    public Chair(
            Stewardship stewardship,
            Moderation moderation,
            Successions successions,
            Broadcast broadcast,
            Event<MemberAway> away,
            Event<OwnerAway> ownerAway) {
        this.stewardship = stewardship;
        this.moderation = moderation;
        this.successions = successions;
        this.broadcast = broadcast;
        this.away = away;
        this.ownerAway = ownerAway;
    }

    public List<Vacancy> vacancies() {
        return successions.vacancies();
    }

    /** Gives a room whose owner is away a new one, or lets it wait. */
    public void fill(Vacancy vacancy) {
        successions.settle(vacancy).ifPresent(settled -> {
            if (settled instanceof Successions.Settled.HandedOver handed) {
                told(handed.ruling());
            } else if (settled instanceof Successions.Settled.Waits waits) {
                ownerAway.fire(new OwnerAway(waits.room(), waits.owner()));
            }
        });
    }

    public Ruling reclaim(String code, UUID actor) {
        return told(successions.reclaim(code, actor));
    }

    public Ruling change(String code, UUID actor, UnaryOperator<RoomSettings> wish) {
        return told(stewardship.change(code, actor, wish));
    }

    public Ruling rekey(String code, UUID actor) {
        return told(stewardship.rekey(code, actor));
    }

    public Ruling extend(String code, UUID actor) {
        return told(stewardship.extend(code, actor));
    }

    public Ruling appoint(String code, UUID actor, UUID member, boolean moderator) {
        return told(stewardship.appoint(code, actor, member, moderator));
    }

    public Ruling handOver(String code, UUID actor, UUID member) {
        return told(stewardship.handOver(code, actor, member));
    }

    public Ruling grant(String code, UUID actor, UUID member, Grants wish) {
        return told(moderation.grant(code, actor, member, wish));
    }

    public Ruling sendOut(String code, UUID actor, UUID member, Removal removal) {
        return told(moderation.sendOut(code, actor, member, removal));
    }

    public Ruling letBack(String code, UUID actor, UUID member) {
        return told(moderation.letBack(code, actor, member));
    }

    private Ruling told(Ruling ruling) {
        if (ruling instanceof Ruling.Made made) {
            Removed removed = made.removed();
            if (removed != null) {
                send(made, Frame.Kind.REMOVED, removed);
            }
            if (made.info().revision() == made.roster().revision()) {
                send(made, Frame.Kind.SETTINGS, new SettingsChanged(made.info()));
            }
            send(made, Frame.Kind.ROSTER, made.roster());
            if (removed != null) {
                away.fire(new MemberAway(made.room(), UUID.fromString(removed.memberId())));
            }
        }
        return ruling;
    }

    private void send(Ruling.Made made, Frame.Kind kind, ServerMessage message) {
        broadcast.send(new Frame(made.room(), kind, made.roster().revision(), WireFormat.encode(message)));
    }
}
