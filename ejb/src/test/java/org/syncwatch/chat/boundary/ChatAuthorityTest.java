package org.syncwatch.chat.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.chat.control.ChatStore;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.boundary.Membership;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class ChatAuthorityTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("chat", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.all);
            return switch (decision) {
                case "page" -> page(cast, role);
                case "pace" -> pace(cast, role);
                default -> say(cast, role, deed(decision, somethingSaid(cast)));
            };
        });
    }

    private static String page(Cast cast, String role) {
        boolean told = DATABASE.inTransaction(entities -> new Membership(entities)
                .room(cast.code(), cast.accountOrNull(role), cast.token(role))
                .isPresent());
        return told ? "made" : "unknown_room";
    }

    private String pace(Cast cast, String role) {
        boolean changed = DATABASE.inTransaction(entities ->
                new ChatRules(entities, fixture.notices(entities)).change(cast.room(), cast.account(role), 10));
        return changed ? "made" : "owner_needed";
    }

    private static Deed deed(String decision, long number) {
        return switch (decision) {
            case "post" -> new Deed.Post(MessageText.of("hello"), null);
            case "edit" -> new Deed.Edit(number, MessageText.of("otherwise"));
            case "delete" -> new Deed.Delete(number);
            case "react" -> new Deed.React(number, "👍", true);
            default -> throw new IllegalStateException("nobody knows how to decide " + decision);
        };
    }

    private long somethingSaid(Cast cast) throws SQLException {
        Outcome said = settle(cast, "target", new Deed.Post(MessageText.of("hello"), null));
        assertThat(said).isInstanceOf(Outcome.Stored.class);
        return ((Outcome.Stored) said).message().number();
    }

    private String say(Cast cast, String role, Deed deed) throws SQLException {
        Outcome outcome = settle(cast, role, deed);
        if (outcome instanceof Outcome.Barred barred) {
            return barred.rule().name();
        }
        return outcome instanceof Outcome.Refused refused ? refused.rule().code() : "made";
    }

    private Outcome settle(Cast cast, String role, Deed deed) throws SQLException {
        return new ChatStore(DATABASE.dataSource(), clock::millis)
                .settle(List.of(new Wish(cast.room(), cast.seat(role), UUID.randomUUID(), deed)))
                .get(0);
    }
}
