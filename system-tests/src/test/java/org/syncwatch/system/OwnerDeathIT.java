package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.stack.AccountNames;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.Sitter;

/** A room's owner goes down with a node: the others have a new one soon, and the old one may have the room back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class OwnerDeathIT {

    private static final System.Logger LOG = System.getLogger(OwnerDeathIT.class.getName());

    private static final String PASSWORD = "correct horse battery";
    private static final String ADMIN = "keeper";
    private static final Duration HANDED_OVER_WITHIN = Duration.ofSeconds(20);
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);

    /** A node that has just come up waits as long as an owner may be away, before it can tell who is. */
    private static final Duration STEADY_AFTER = Duration.ofSeconds(20);

    @TempDir
    private static Path files;

    private LocalStack stack;
    private Rest admin;
    private long upSince;

    @BeforeAll
    void twoNodesAndTheirAdmin() throws Exception {
        stack = LocalStack.start(StackPlan.brief("owner", 2, Map.of("SYNCWATCH_ADMINS", ADMIN)));
        upSince = System.nanoTime();
        Rest.nobody(stack.node(1)).signedUp("first", PASSWORD);
        AccountNames.rename(stack, "first", ADMIN);
        admin = Rest.nobody(stack.node(2)).signedIn(ADMIN, PASSWORD);
    }

    @AfterAll
    void theyEnd() {
        stack.close();
    }

    @Test
    void aRoomWhoseOwnersNodeDiesHasANewOwnerWhileTheFilmGoesOn() throws Exception {
        Screening screening = Screening.open(stack, files);
        String code = screening.code();
        Rest ada = screening.owner();
        Rest elsewhere = Rest.nobody(stack.node(2)).signedIn(name(ada), PASSWORD);
        try (Sitter first = Sitter.enter(stack.node(1), ticket(ada, code));
                Sitter bob = Sitter.enter(stack.node(2), ticket(signedUp("bob"), code));
                Sitter cleo = Sitter.enter(stack.node(2), ticket(signedUp("cleo"), code))) {
            first.say(Map.of("type", "sync:play", "commandId", UUID.randomUUID().toString()));
            await().atMost(HEARD_WITHIN)
                    .until(() -> bob.playback().path("playing").asBoolean()
                            && cleo.playback().path("playing").asBoolean());
            JsonNode playing = bob.playback();
            await().atMost(STEADY_AFTER.multipliedBy(2))
                    .until(() -> System.nanoTime() - upSince > STEADY_AFTER.toNanos());

            long killed = System.nanoTime();
            stack.killNode(1);

            await("Bob owns the room, and all know it")
                    .atMost(HANDED_OVER_WITHIN.multipliedBy(2))
                    .until(() ->
                            bob.owner().equals(bob.memberId()) && cleo.owner().equals(bob.memberId()));
            Duration took = Duration.ofNanos(last(cleo).nanos() - killed);
            LOG.log(System.Logger.Level.INFO, "a new owner after {0} ms", took.toMillis());
            assertThat(took).isLessThanOrEqualTo(HANDED_OVER_WITHIN);
            assertThat(List.of(bob.playback(), cleo.playback())).containsOnly(playing);

            takenBack(elsewhere, code, first.memberId(), bob, cleo);
            assertThat(bob.playback()).isEqualTo(playing);
            assertThat(handOvers()).as("newest first").containsExactly("reclaimed", "owner_away");
        }
    }

    private void takenBack(Rest owner, String code, String seat, Sitter bob, Sitter cleo) throws Exception {
        try (Sitter back = Sitter.enter(stack.node(2), ticket(owner, code))) {
            assertThat(back.memberId()).isEqualTo(seat);
            assertThat(back.owner()).isEqualTo(bob.memberId());
            assertThat(back.room().path("reclaim").path("memberId").asText())
                    .as("the offer")
                    .isEqualTo(back.memberId());

            assertThat(owner.post("/api/rooms/" + code + "/owner/reclaim", Map.of())
                            .status())
                    .isEqualTo(200);

            await().atMost(HEARD_WITHIN)
                    .until(() -> List.of(back, bob, cleo).stream()
                            .allMatch(one -> one.owner().equals(back.memberId())));
            assertThat(bob.room().path("reclaim").isNull()).isTrue();
        }
    }

    private static Sitter.Owned last(Sitter sitter) {
        List<Sitter.Owned> owners = sitter.owners();
        return owners.get(owners.size() - 1);
    }

    private Rest signedUp(String who) throws Exception {
        return Rest.nobody(stack.node(2)).signedUp(who, PASSWORD);
    }

    private static String name(Rest account) throws Exception {
        return account.get("/api/auth/me").text("username");
    }

    private static String ticket(Rest account, String code) throws Exception {
        Answer seat = account.post("/api/rooms/" + code + "/join", Map.of());
        assertThat(seat.status()).as("%s", seat).isEqualTo(200);
        return seat.text("ticket");
    }

    /** Why rooms changed hands; this stack has one room. */
    private List<String> handOvers() throws Exception {
        List<String> reasons = new ArrayList<>();
        admin.get("/api/admin/audit?type=ownership.transferred")
                .body()
                .path("deeds")
                .forEach(deed -> reasons.add(deed.path("metadata").path("why").asText()));
        return reasons;
    }
}
