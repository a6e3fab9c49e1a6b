package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path parent;

    @Test
    void nothingIsLeftOfAClosedWorkspace() throws Exception {
        Workspace workspace = Workspace.within(parent);
        Files.writeString(workspace.output().resolve("segment"), "x");

        workspace.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatAKilledWorkerLeftIsSweptAfterADayAndRunningJobsAreNot() throws Exception {
        Path abandoned = Files.createDirectories(parent.resolve("syncwatch-job-1/output"))
                .getParent();
        Files.setLastModifiedTime(
                abandoned,
                FileTime.fromMillis(
                        System.currentTimeMillis() - Duration.ofDays(2).toMillis()));
        Path running = Files.createDirectories(parent.resolve("syncwatch-job-2"));

        try (Workspace fresh = Workspace.within(parent)) {
            assertThat(fresh.directory()).isDirectory();
            assertThat(abandoned).doesNotExist();
            assertThat(running).isDirectory();
        }
    }
}
