package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.syncwatch.system.checker.Laboratory.awaitStatus;
import static org.syncwatch.system.checker.Laboratory.failed;
import static org.syncwatch.system.checker.Laboratory.status;
import static org.syncwatch.system.checker.Laboratory.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Laboratory;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.AccountNames;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;

/**
 * Films are being made while what they need goes away: each of them can be watched in the end or is with the operator, and the
 * others go on meanwhile. The deaths of nodes come last, as nobody starts them again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TranscodeDeathIT {

    private static final String ADMIN = "keeper";
    private static final int NODES = 2;
    private static final Duration MADE_WITHIN = Duration.ofMinutes(4);
    private static final Duration AWAY = Duration.ofSeconds(30);

    /** Shorter than shipped; the last one is long enough for a storage that is away for {@link #AWAY}. */
    private static final Map<String, String> SETTINGS =
            Map.of("SYNCWATCH_ADMINS", ADMIN, "SYNCWATCH_TRANSCODER_RETRY_AFTER", "PT2S,PT5S,PT30S");

    @TempDir
    private static Path files;

    private LocalStack stack;
    private Laboratory laboratory;
    private Rest admin;
    private Rest ada;
    private Path longFilm;
    private Path shortFilm;

    @BeforeAll
    void twoNodesAndTheirAdmin() throws Exception {
        stack = LocalStack.start(StackPlan.brief("transcode-death", NODES, SETTINGS));
        laboratory = new Laboratory(stack, NODES);
        Rest.nobody(stack.node(1)).signedUp("first", Rest.PASSWORD);
        AccountNames.rename(stack, "first", ADMIN);
        admin = Rest.nobody(stack.node(1)).signedIn(ADMIN, Rest.PASSWORD);
        ada = Rest.nobody(stack.node(1)).somebody("ada");
        TestFilm films = new TestFilm(stack.mediaTools());
        longFilm = films.sparse(files.resolve("long.mp4"), Duration.ofSeconds(30), 1280, 720);
        shortFilm = films.numbered(files.resolve("short.mp4"), Duration.ofSeconds(2), 320, 180);
    }

    @AfterAll
    void theyEnd() {
        stack.close();
    }

    @Test
    @Order(1)
    @Timeout(600)
    void severalNodesShareTheWorkAndOneUsersFilmsDoNotStandBeforeAnothers() throws Exception {
        Rest bob = Rest.nobody(stack.node(2)).somebody("bob");
        List<String> many = new ArrayList<>();
        for (int film = 0; film < 3 * NODES; film++) {
            many.add(upload(ada, longFilm));
        }
        String one = upload(bob, shortFilm);

        awaitStatus(bob, one, "READY", MADE_WITHIN);
        assertThat(status(ada, many.get(3 * NODES - 1)))
                .as("whose turn is later")
                .isEqualTo("PENDING");
        for (String film : many) {
            awaitStatus(ada, film, "READY", MADE_WITHIN);
            assertThat(laboratory.attempts(film).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(1);
        }
        for (int node = 0; node < NODES; node++) {
            int number = node;
            assertThat(many.stream()
                            .mapToInt(film -> laboratory.attempts(film).get(number))
                            .sum())
                    .as("films of node %s", node + 1)
                    .isPositive();
        }
    }

    @Test
    @Order(2)
    @Timeout(400)
    void aJobThatCannotBeDoneGoesToTheOperatorWhoPutsItBack() throws Exception {
        for (int worker = 0; worker < NODES; worker++) {
            upload(ada, longFilm);
        }
        String film = upload(ada, shortFilm);
        Path away = Files.move(laboratory.original(film), files.resolve("away"));
        awaitStatus(ada, film, "FAILED", MADE_WITHIN);

        Answer told = ada.get("/api/videos/" + film + "/status");
        assertThat(told.body().path("failure").path("code").asText()).isEqualTo("platform_fault");
        assertThat(laboratory.attempts(film).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4);
        JsonNode listed = failed(admin);
        assertThat(listed.findValuesAsText("videoId")).containsExactly(film);
        assertThat(listed.path(0).path("tries").asInt()).isEqualTo(4);
        assertThat(listed.path(0).path("reason").asText()).contains("originals/" + film);
        assertThat(ada.get("/api/admin/transcodes/failed").status()).isEqualTo(403);
        String retry = "/api/admin/transcodes/failed/" + film + "/retry";
        assertThat(admin.post(retry, Map.of()).problem()).isEqualTo("not_retryable");

        Files.move(away, laboratory.original(film));
        assertThat(admin.post(retry, Map.of()).status()).isEqualTo(202);
        awaitStatus(ada, film, "READY", MADE_WITHIN);
        assertThat(failed(admin)).isEmpty();
        assertThat(admin.get("/api/admin/audit?type=admin.transcode_retried")
                        .body()
                        .path("deeds"))
                .hasSize(1);
        assertThat(ada.post("/api/videos/" + film + "/retry", Map.of()).problem())
                .isEqualTo("not_failed");
    }

    @Test
    @Order(3)
    @Timeout(400)
    void aFilmSurvivesABrokerThatStartsAgain() throws Exception {
        String film = upload(ada, longFilm);
        laboratory.workerOf(film, 1);
        long former = stack.pid("broker");
        stack.kill("broker");
        await("another broker").atMost(Duration.ofSeconds(60)).until(() -> stack.pid("broker") != former);

        awaitStatus(ada, film, "READY", MADE_WITHIN);
        awaitStatus(ada, upload(ada, shortFilm), "READY", MADE_WITHIN);
    }

    @Test
    @Order(4)
    @Timeout(500)
    void aFilmSurvivesAStorageThatIsAway() throws Exception {
        String film = upload(ada, longFilm);
        laboratory.workerOf(film, 1);
        stack.takeAway("storage", AWAY);

        awaitStatus(ada, film, "READY", MADE_WITHIN);
        assertThat(failed(admin)).isEmpty();
    }

    @Test
    @Order(5)
    @Timeout(600)
    void aFilmWhoseWorkersDieTwiceIsMadeByAnotherAndOthersGoOn() throws Exception {
        String film = upload(ada, longFilm);
        int first = killWorker(film, 1);
        ada = ada.at(stack.node(NODES + 1 - first));
        String meanwhile = upload(ada, shortFilm);
        awaitStatus(ada, meanwhile, "READY", MADE_WITHIN);
        killWorker(film, 2);

        // With its last node the stack ends; the broker keeps the job.
        stack.interrupt();
        stack = stack.startAgain();
        awaitStatus(ada, film, "READY", MADE_WITHIN);
        assertThat(laboratory.outputs(film)).isNotEmpty();
    }

    private int killWorker(String film, int attempt) throws Exception {
        int worker = laboratory.workerOf(film, attempt);
        Thread.sleep(2000);
        stack.killNode(worker);
        await("no ffmpeg outlives its node")
                .atMost(Duration.ofSeconds(4))
                .until(() -> Laboratory.encoders(stack).isEmpty());
        return worker;
    }
}
