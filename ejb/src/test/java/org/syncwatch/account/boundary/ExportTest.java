package org.syncwatch.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.chat.boundary.ExportedMessages;
import org.syncwatch.chat.control.ChatStore;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.MessageText;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.friends.boundary.ExportedBlocks;
import org.syncwatch.friends.boundary.ExportedFriends;
import org.syncwatch.link.boundary.ExportedLinks;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.room.boundary.ExportedRooms;
import org.syncwatch.room.boundary.ExportedVisits;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.video.boundary.ExportedFilms;

class ExportTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final List<ExportPart> PARTS = List.of(
            new ExportedAccount(),
            new ExportedSessions(),
            new ExportedRooms(),
            new ExportedVisits(),
            new ExportedFriends(),
            new ExportedBlocks(),
            new ExportedFilms(),
            new ExportedLinks(),
            new ExportedMessages());

    private final ManualClock clock = new ManualClock();
    private final RoomFixture rooms = new RoomFixture(database, clock);

    @Test
    void everyPartHoldsOnesOwnAndNothingOfOthers() {
        UUID ada = used("ada");
        used("grace");

        Map<String, List<Map<String, Object>>> file = export(ada);
        assertThat(file.keySet()).hasSize(PARTS.size());
        assertThat(file.get("account")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("email", ada + "@example.org");
            assertThat(row).doesNotContainKey("password_hash");
        });
        for (String part : List.of("rooms", "visits", "films", "links", "messages")) {
            assertThat(file.get(part)).as(part).hasSize(1);
        }
        assertThat(file.get("links"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("title", "Bunny"));
        assertThat(file.get("friends")).isEmpty();
    }

    private UUID used(String name) {
        UUID account = rooms.account(name);
        UUID room = rooms.room(account, 5, PlaybackControl.all);
        say(room, rooms.member(room, account));
        rooms.film(account);
        rooms.link(account);
        return account;
    }

    private void say(UUID room, UUID member) {
        Wish hello = new Wish(room, member, UUID.randomUUID(), new Deed.Post(MessageText.of("hello"), null));
        try {
            new ChatStore(database.dataSource(), clock::millis).settle(List.of(hello));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, List<Map<String, Object>>> export(UUID account) {
        Map<String, List<Map<String, Object>>> file = new HashMap<>();
        for (ExportPart part : PARTS) {
            List<Map<String, Object>> rows = new ArrayList<>();
            database.transact(entities -> Export.rows(entities, part, account, rows::add));
            file.put(part.name(), rows);
        }
        return file;
    }
}
