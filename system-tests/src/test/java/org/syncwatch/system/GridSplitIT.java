package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.checker.SteeringCheck;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/**
 * Two nodes do not see each other in the data grid, while both have the database and the broker: rooms go on as always. Only a
 * ticket is good on the node alone that gave it; the other one answers 4401, upon which a page asks for another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class GridSplitIT {

    private static final int COMMANDS_EACH = 300;
    private static final int TICKET_REFUSED = 4401;
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(1);
    private static final Map<String, String> SETTINGS = Map.of(
            "SYNCWATCH_GRID",
            "split",
            "SYNCWATCH_SOCKET_COMMANDS_PER_SECOND",
            "5000",
            "SYNCWATCH_SOCKET_FRAMES_PER_SECOND",
            "5000");

    @TempDir
    private static Path files;

    private LocalStack stack;
    private Screening screening;

    @BeforeAll
    void twoNodesStartApart() throws Exception {
        stack = LocalStack.start(StackPlan.brief("split", 2, SETTINGS));
        screening = Screening.open(stack, files);
    }

    @AfterAll
    void theyEnd() {
        stack.close();
    }

    @Test
    void theyDoNotSeeEachOther() throws Exception {
        for (int node = 1; node <= 2; node++) {
            assertThat(Rest.nobody(stack.node(node)).get("/status").body().path("members"))
                    .hasSize(1);
            assertThat(Rest.nobody(stack.node(node)).get("/health/ready").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyAcknowledgedCommandHappenedOnceAndAllEndEqual() throws Exception {
        SteeringCheck.Result result = new SteeringCheck(stack, screening).run(COMMANDS_EACH, 1);

        assertThat(result.applied()).isGreaterThan(COMMANDS_EACH);
    }

    @Test
    void arrivalsAndDeparturesAreToldAcross() throws Exception {
        String room = newRoom();
        try (RoomLine ada = enter(1, room, "Ada")) {
            try (RoomLine bob = enter(2, room, "Bob")) {
                ada.await(heard -> names(heard).equals(List.of("Ada", "Bob")));

                bob.say(Map.of("type", "room:resync"));
                RoomLine.Heard state = bob.await(heard -> heard.type().equals("room:state"));
                assertThat(state.frame().path("roster").path("participants")).hasSize(2);
            }
            assertThat(ada.await(heard -> names(heard).equals(List.of("Ada"))).type())
                    .isEqualTo("room:participants");
        }
    }

    @Test
    void aTicketOfTheOtherNodeIsRefusedAndThePageAsksForAnother() throws Exception {
        String room = newRoom();
        Answer seat = seat(1, room, Map.of("guestName", "Ada"));
        try (RoomLine astray = RoomLine.open(stack.node(2))) {
            astray.hello(seat.text("ticket"));
            assertThat(astray.awaitClose()).isEqualTo(TICKET_REFUSED);
        }
        Answer again = seat(2, room, Map.of("memberToken", seat.text("memberToken")));
        assertThat(again.text("memberId")).as("the same member").isEqualTo(seat.text("memberId"));
        try (RoomLine there = RoomLine.enter(stack.node(2), again.text("ticket"))) {
            assertThat(there.closed()).isEmpty();
        }
    }

    @Test
    void whoComesToTheOtherNodeIsWhoTheyWere() throws Exception {
        String room = newRoom();
        Answer seat = seat(1, room, Map.of("guestName", "Ada"));
        try (RoomLine first = RoomLine.enter(stack.node(1), seat.text("ticket"));
                RoomLine second = RoomLine.enter(
                        stack.node(2),
                        seat(2, room, Map.of("memberToken", seat.text("memberToken")))
                                .text("ticket"))) {
            assertThat(first.awaitClose()).as("connected elsewhere").isEqualTo(4409);
            await().atMost(TOLD_WITHIN)
                    .until(() -> Rest.nobody(stack.node(1))
                                    .get("/api/rooms/" + room)
                                    .body()
                                    .path("participants")
                                    .asInt()
                            == 1);
            assertThat(second.closed()).isEmpty();
        }
    }

    private String newRoom() throws Exception {
        return screening
                .owner()
                .post("/api/rooms", Map.of("playbackControl", "all", "waitFor", "nobody"))
                .text("code");
    }

    private RoomLine enter(int node, String room, String name) throws Exception {
        return RoomLine.enter(
                stack.node(node), seat(node, room, Map.of("guestName", name)).text("ticket"));
    }

    private Answer seat(int node, String room, Map<String, ?> words) throws Exception {
        return Rest.nobody(stack.node(node)).post("/api/rooms/" + room + "/join", words);
    }

    private static List<String> names(RoomLine.Heard heard) {
        return heard.frame().path("participants").findValuesAsText("name");
    }
}
