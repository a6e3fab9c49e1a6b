package org.syncwatch.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private static final Clock TOMORROW = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));

    @TempDir
    private Path cache;

    private Path unpacked;
    private Path archive;

    @BeforeEach
    void aLauncherThatIsGoneLeftTwo() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        unpacked = Files.createDirectories(cache.resolve("payara." + gone.pid() + ".new"));
        Files.writeString(unpacked.resolve("half"), "");
        archive = Files.writeString(cache.resolve("node.jsa." + gone.pid() + ".new"), "");
    }

    @Test
    void theyAreDeletedOnceNobodyCanBeMakingThem() {
        Drafts.sweep(cache, TOMORROW);

        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void freshOnesMayBelongToALauncherThatCannotBeSeen() {
        Drafts.sweep(cache, Clock.systemUTC());

        assertThat(unpacked.resolve("half")).exists();
        assertThat(archive).exists();
    }

    @Test
    void thoseOfTheLivingAndWhatIsWholeStay() throws IOException {
        var mine = Files.writeString(Drafts.of(cache.resolve("media")), "");
        var whole = Files.writeString(cache.resolve("node.jsa"), "");
        var foreign = Files.writeString(cache.resolve("something.new"), "");

        Drafts.sweep(cache, TOMORROW);

        assertThat(cache).isDirectoryNotContaining(path -> path.equals(unpacked) || path.equals(archive));
        assertThat(mine).exists();
        assertThat(whole).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aCacheThatIsNotThereYetHasNone() {
        Drafts.sweep(cache.resolve("not yet"), TOMORROW);

        assertThat(cache.resolve("not yet")).doesNotExist();
    }
}
