package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.browser.Browsers;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.stack.Traces;

/** Ctrl-C and another start: no process is left, and everything people had is there again. */
@ExtendWith(SharedStack.class)
class RestartIT {

    private static final System.Logger LOG = System.getLogger(RestartIT.class.getName());
    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);
    private static final Duration MOVES_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path files;

    private final String name = "ada-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    @Test
    @Timeout(900)
    void aRestartKeepsAccountsRoomsAndFilmsAndLeavesNoProcess(SharedStack.Holder shared) throws Exception {
        LocalStack stack = shared.stack();
        Path film =
                new TestFilm(stack.mediaTools()).numbered(files.resolve("short.mp4"), Duration.ofSeconds(10), 640, 360);
        String link = roomWith(film, stack);

        stack.interrupt();

        await("every process of the stack has ended")
                .atMost(GONE_WITHIN)
                .untilAsserted(() -> assertThat(alive(stack.processIds())).isEmpty());
        await("nothing works on the data any more")
                .atMost(GONE_WITHIN)
                .untilAsserted(() -> assertThat(Traces.of(stack.data())).isEmpty());

        LocalStack again = shared.startAgain();
        LOG.log(System.Logger.Level.INFO, "first start {0}, second start {1}", stack.startedIn(), again.startedIn());
        assertFilmIsThere(link, again);
    }

    private String roomWith(Path film, LocalStack stack) throws Exception {
        try (Browsers browsers = new Browsers()) {
            Viewer ada = browsers.open(stack.node(1));
            ada.signUp(name);
            ada.createRoom("Kept");
            ada.upload(film);
            ada.awaitPlayable();
            return ada.copyInviteLink();
        }
    }

    private void assertFilmIsThere(String link, LocalStack stack) throws Exception {
        try (Browsers browsers = new Browsers()) {
            try {
                Viewer ada = browsers.open(stack.node(2));
                ada.signIn(name);
                ada.open(link);
                ada.awaitRoom();
                ada.awaitPlayable();
                await("the first picture")
                        .pollInSameThread()
                        .until(() -> ada.still().equals(OptionalInt.of(0)));
                ada.playOrPause();
                await("the film moves")
                        .atMost(MOVES_WITHIN)
                        .pollInSameThread()
                        .until(() -> ada.displayed(1000).stream()
                                .anyMatch(shown -> shown.frame() != null && shown.frame() > TestFilm.FRAME_RATE));
            } catch (Exception | AssertionError failure) {
                browsers.photograph(Files.createDirectories(Path.of("target", "screens")), "restart");
                throw failure;
            }
        }
    }

    private static List<Long> alive(List<Long> processIds) {
        return processIds.stream()
                .filter(pid -> ProcessHandle.of(pid).isPresent())
                .toList();
    }
}
