package org.syncwatch.system.browser;

import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where a Chromium is, and how to get one when there is none. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long INSTALLED_WITHIN_MINUTES = 8;
    private static final String REMEDY =
            "no Chromium: install one (Debian: sudo apt-get install chromium) or set CHROMIUM to its path";

    private Chromium() {}

    /** The program; empty stands for the one that Playwright keeps. */
    static Optional<Path> program() throws IOException, InterruptedException {
        String configured = System.getenv("CHROMIUM");
        if (configured != null) {
            return Optional.of(Path.of(configured));
        }
        Optional<Path> present = onPath();
        if (present.isEmpty() && rootOnDebian()) {
            run(List.of("apt-get", "update", "-q"));
            run(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"));
            present = onPath();
        }
        if (present.isEmpty() && !run(playwrightInstall())) {
            throw new IOException(REMEDY);
        }
        return present;
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean rootOnDebian() throws IOException {
        Path release = Path.of("/etc/os-release");
        return System.getProperty("user.name").equals("root")
                && Files.exists(release)
                && Files.readAllLines(release).contains("ID=debian");
    }

    private static List<String> playwrightInstall() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        boolean ended = process.waitFor(INSTALLED_WITHIN_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
    }
}
