package org.syncwatch.room.boundary;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.Grants;
import org.syncwatch.room.entity.Coming;
import org.syncwatch.room.entity.Ruling;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

/** What every decision about a room comes to for each role, and for somebody who owns another room, as the table says. */
class AuthorityTableTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("room", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.all);
            return switch (decision) {
                case "look" -> fixture.door().look(cast.code(), null) instanceof LookOutcome.Seen ? "made" : "unseen";
                case "join" -> join(cast, role);
                case "arrive" -> arrive(cast, role);
                default -> decide(decision, cast, cast.account(role));
            };
        });
    }

    private String join(Cast cast, String role) {
        JoinOutcome outcome = fixture.join(
                cast.room(), new JoinRequest(cast.accountOrNull(role), role, null, cast.token(role), null));
        return outcome instanceof JoinOutcome.Seated ? "made" : outcome.toString();
    }

    private String arrive(Cast cast, String role) {
        Coming coming = new Coming(cast.room(), cast.seat(role), UUID.randomUUID(), false, null);
        Arrival arrival = DATABASE.inTransaction(
                entities -> fixture.presence(entities).arrive(List.of(coming)).get(0));
        return arrival.equals(new Arrival.Refused(Farewell.ROOM_GONE)) ? "room_gone" : "made";
    }

    private String decide(String decision, Cast cast, UUID actor) {
        UUID target = cast.seat("target");
        return DATABASE.inTransaction(entities -> {
            Stewardship stewardship = fixture.stewardship(entities);
            Moderation moderation = fixture.moderation(entities);
            String code = cast.code();
            return switch (decision) {
                case "change" -> words(stewardship.change(code, actor, before -> before));
                case "rekey" -> words(stewardship.rekey(code, actor));
                case "extend" -> words(stewardship.extend(code, actor));
                case "handOver" -> words(stewardship.handOver(code, actor, target));
                case "reclaim" -> words(fixture.successions(entities).reclaim(code, actor));
                case "appoint" -> words(stewardship.appoint(code, actor, target, true));
                case "grant" -> words(moderation.grant(code, actor, target, new Grants(false, null, null, null)));
                case "sendOut" -> words(moderation.sendOut(code, actor, target, new Removal(true, null)));
                case "letBack" -> words(moderation.letBack(code, actor, target));
                case "bans" -> words(fixture.barredMembers(entities).of(code, actor));
                case "close" -> words(fixture.rooms(entities).close(code, actor));
                default -> throw new IllegalStateException("nobody knows how to decide " + decision);
            };
        });
    }

    private static String words(CloseOutcome outcome) {
        return outcome == CloseOutcome.CLOSED ? "made" : Refusal.owner_needed.name();
    }

    private static String words(Ruling ruling) {
        if (ruling instanceof Ruling.Refused refused) {
            return refused.rule().name();
        }
        return ruling instanceof Ruling.Made ? "made" : ruling.toString();
    }

    private static String words(BarredMembers.Answer answer) {
        if (answer instanceof BarredMembers.Answer.Refused refused) {
            return refused.rule().name();
        }
        return answer instanceof BarredMembers.Answer.Told ? "made" : answer.toString();
    }
}
