package org.syncwatch.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.launcher.StartFailure;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void oneLauncherAtATimeHoldsIt() throws Exception {
        var root = directory.resolve("data");
        try (var held = DataDirectory.open(root, root.resolve("cache"))) {
            assertThat(held.log("broker")).isEqualTo(root.resolve("logs/broker.log"));
            assertThatThrownBy(() -> DataDirectory.open(root, root.resolve("cache")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("another SyncWatch is running")
                    .hasMessageContaining("--data");
        }
        try (var again = DataDirectory.open(root, root.resolve("cache"))) {
            assertThat(again.at("x")).isEqualTo(root.resolve("x"));
        }
    }

    @Test
    void aFileInItsPlaceIsRefusedWithARemedy() throws Exception {
        var file = Files.createFile(directory.resolve("taken"));
        assertThatThrownBy(() -> DataDirectory.open(file, directory))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--data DIRECTORY");
    }
}
