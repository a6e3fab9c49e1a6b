package org.syncwatch.transcoder.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and its offspring hold in memory. */
final class ResidentMemory {

    private static final long KIBI = 1024;

    private ResidentMemory() {}

    static long bytes(Process process) {
        return Session.of(process).members().stream()
                .mapToLong(ResidentMemory::bytes)
                .sum();
    }

    private static long bytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
