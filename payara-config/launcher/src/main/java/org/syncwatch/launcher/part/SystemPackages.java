package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What root on Debian or Ubuntu can have installed. */
final class SystemPackages {

    private static final List<List<String>> CHOICES = List.of(
            List.of("libxcb1", "libxcb-shm0", "libxcb-shape0", "libxcb-xfixes0", "libasound2", "libpulse0"),
            List.of("libxcb1", "libxcb-shm0", "libxcb-shape0", "libxcb-xfixes0", "libasound2t64", "libpulse0"));

    private SystemPackages() {}

    /** Tries to install the libraries that the brought ffmpeg is linked to; false when this is not root's Debian. */
    static boolean installMediaLibraries(Path log) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }
        run(log, List.of("apt-get", "update", "-q"));
        for (var packages : CHOICES) {
            var words = new java.util.ArrayList<>(List.of("apt-get", "install", "-y", "-q", "--no-install-recommends"));
            words.addAll(packages);
            if (run(log, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean run(Path log, List<String> words) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroy();
            return false;
        }
        return process.exitValue() == 0;
    }
}
