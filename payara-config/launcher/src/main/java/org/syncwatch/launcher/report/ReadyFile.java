package org.syncwatch.launcher.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.syncwatch.launcher.files.PrivateFile;

/**
 * What a program needs to drive the running stack: JSON, written whole when all is up.
 *
 * @param url what a person opens
 * @param pid the launcher
 * @param processes all it started
 */
public record ReadyFile(String url, long pid, List<Entry> processes) {

    /**
     * One process.
     *
     * @param kind node, database, broker or storage
     * @param address URL of a node, host:port of another part
     */
    public record Entry(String name, String kind, String address, long pid, Path log) {}

    public void write(Path file) throws IOException {
        PrivateFile.write(file, json());
    }

    String json() {
        return "{\"url\":" + quoted(url) + ",\"pid\":" + pid + ",\"processes\":["
                + processes.stream().map(ReadyFile::json).collect(Collectors.joining(",")) + "]}\n";
    }

    private static String json(Entry entry) {
        return "{\"name\":" + quoted(entry.name) + ",\"kind\":" + quoted(entry.kind) + ",\"address\":"
                + quoted(entry.address) + ",\"pid\":" + entry.pid + ",\"log\":" + quoted(entry.log.toString()) + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
