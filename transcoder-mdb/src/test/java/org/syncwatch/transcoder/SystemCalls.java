package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** Stands in the place of ffmpeg and ffprobe and notes what the real ones ask of the kernel. */
final class SystemCalls {

    private static final Pattern INTERNET = Pattern.compile("AF_INET|PF_INET|sa_family=AF_PACKET");
    private static final Pattern OPENED = Pattern.compile("\\bopen(?:at|at2)?\\([^\"]*\"([^\"]*)\"");
    private static final Pattern STARTED = Pattern.compile("\\bexecve(?:at)?\\([^\"]*\"([^\"]*)\"");

    private final Path tools;
    private final Path logs;

    private SystemCalls(Path tools, Path logs) {
        this.tools = tools;
        this.logs = logs;
    }

    static SystemCalls watched(Path scratch) throws IOException {
        Assertions.assertTrue(
                Stream.of("/usr/local/bin", "/usr/bin", "/bin")
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "strace"))),
                "strace is missing: sudo apt-get install strace");
        Path logs = Files.createDirectories(scratch.resolve("calls"));
        Path tools = Files.createDirectories(scratch.resolve("tools"));
        for (String tool : List.of("ffmpeg", "ffprobe")) {
            Path script = Files.writeString(tools.resolve(tool), script(Tools.directory(), tool, logs));
            Assertions.assertTrue(script.toFile().setExecutable(true));
        }
        return new SystemCalls(tools, logs);
    }

    private static String script(Path real, String tool, Path logs) {
        return """
                #!/bin/sh
                exec strace -f -qq -s 4096 -o '%s/%s.'$$ -e trace=network,open,openat,openat2,execve,execveat \\
                    -E LD_LIBRARY_PATH='%s' '%s/%s' "$@"
                """.formatted(logs, tool, real, real, tool);
    }

    Path tools() {
        return tools;
    }

    /** How often the tool ran. */
    long runs(String tool) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(log -> log.getFileName().toString().startsWith(tool + "."))
                    .count();
        }
    }

    /** Every call that has to do with the internet, whether or not it came through. */
    List<String> internet() throws IOException {
        return lines().stream().filter(line -> INTERNET.matcher(line).find()).toList();
    }

    List<String> opened() throws IOException {
        return found(OPENED);
    }

    /** Programs, by their paths. */
    List<String> started() throws IOException {
        return found(STARTED);
    }

    private List<String> found(Pattern pattern) throws IOException {
        return lines().stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .toList();
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path log : files.toList()) {
                lines.addAll(Files.readAllLines(log, StandardCharsets.ISO_8859_1));
            }
        }
        return lines;
    }
}
