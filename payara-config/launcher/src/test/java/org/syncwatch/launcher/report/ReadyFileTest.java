package org.syncwatch.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyFileTest {

    @Test
    void itIsJsonWithEveryProcess() {
        var entry = new ReadyFile.Entry("node-1", "node", "http://localhost:8080", 7, Path.of("/a \"b\"/node-1.log"));
        assertThat(new ReadyFile("http://localhost:8080", 6, List.of(entry)).json())
                .isEqualTo(
                        "{\"url\":\"http://localhost:8080\",\"pid\":6,\"processes\":[{\"name\":\"node-1\",\"kind\":\"node\","
                                + "\"address\":\"http://localhost:8080\",\"pid\":7,\"log\":\"/a \\\"b\\\"/node-1.log\"}]}\n");
    }
}
