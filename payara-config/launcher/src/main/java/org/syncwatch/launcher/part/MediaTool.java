package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Whether a media program runs here.
 *
 * @param runs it printed its version
 * @param message its version, or what it complained about
 */
record MediaTool(boolean runs, String message) {

    static MediaTool version(Path program) throws IOException, InterruptedException {
        if (!Files.isExecutable(program)) {
            return new MediaTool(false, program + " is not there");
        }
        var process = new ProcessBuilder(program.toString(), "-version")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var ended = process.waitFor(20, TimeUnit.SECONDS);
        process.destroyForcibly();
        var first = output.lines().findFirst().orElse("no output");
        return ended && process.exitValue() == 0
                ? new MediaTool(true, first.replaceFirst("^ff\\w+ version (\\S+).*", "$1"))
                : new MediaTool(false, first);
    }
}
