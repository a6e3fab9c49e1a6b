package org.syncwatch.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    @TempDir
    private Path cache;

    @Test
    void itIsFilledOnce() throws Exception {
        var home = Unpacked.once(cache.resolve("home"), draft -> Files.writeString(draft.resolve("a"), "1"));

        Unpacked.once(home, draft -> Files.writeString(draft.resolve("a"), "2"));

        assertThat(home.resolve("a")).hasContent("1");
    }

    @Test
    void whoeverIsSecondTakesTheFirstOnesFiles() throws Exception {
        var home = cache.resolve("home");

        Unpacked.once(home, draft -> {
            Files.createDirectory(home);
            Files.writeString(home.resolve("a"), "the other's");
            Files.writeString(draft.resolve("a"), "mine");
        });

        assertThat(home.resolve("a")).hasContent("the other's");
        assertThat(cache).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatBreaksOffIsNotTakenForWhole() throws Exception {
        var home = cache.resolve("home");

        assertThatThrownBy(() -> Unpacked.once(home, draft -> {
                    Files.writeString(draft.resolve("a"), "half");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(home).doesNotExist();
        Unpacked.once(home, draft -> Files.writeString(draft.resolve("b"), "whole"));
        assertThat(home).isDirectoryContaining("glob:**/b").isDirectoryNotContaining("glob:**/a");
    }
}
