package org.syncwatch.system.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the launcher writes when all is up. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReadyFile(String url, long pid, List<Entry> processes) {

    /** One process of the stack; {@code address} is a node's URL, host:port otherwise. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String name, String kind, String address, long pid) {}

    static ReadyFile read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), ReadyFile.class);
    }

    List<String> addresses(String kind) {
        return processes(kind).stream().map(Entry::address).toList();
    }

    List<Entry> processes(String kind) {
        return processes.stream().filter(process -> process.kind.equals(kind)).toList();
    }
}
