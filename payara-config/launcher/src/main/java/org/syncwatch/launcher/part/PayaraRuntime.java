package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.syncwatch.launcher.StartFailure;

/** Payara Micro, unpacked once for all nodes; each node gets a fresh root of its own at each start. */
final class PayaraRuntime {

    private static final String BOOT_JAR = "launch-micro.jar";
    private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";
    private static final List<String> PER_NODE = List.of("config", "lib", "docroot");

    private final Path home;

    private PayaraRuntime(Path home) {
        this.home = home;
    }

    static PayaraRuntime unpacked(Workplace place) throws StartFailure, IOException, InterruptedException {
        var jar = place.artifacts().micro();
        var driver = place.artifacts().driver();
        var home = place.data().cache().resolve("payara-" + Files.size(jar) + "-" + Files.size(driver));
        var log = place.data().log("payara-unpack");
        return new PayaraRuntime(Unpacked.once(home, draft -> unpack(jar, driver, draft, log)));
    }

    private static void unpack(Path jar, Path driver, Path target, Path log)
            throws StartFailure, IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        // The library is copied in, because the class path that is written here keeps its place.
        var library = Files.copy(driver, target.resolve("postgresql.jar"));
        var process = new ProcessBuilder(
                        JavaProgram.java(),
                        "-jar",
                        jar.toString(),
                        "--rootdir",
                        target.toString(),
                        "--outputlauncher",
                        "--nocluster",
                        "--disablephonehome",
                        "--addlibs",
                        library.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var done = process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        process.destroyForcibly();
        if (!done || !Files.exists(target.resolve(BOOT_JAR))) {
            throw new StartFailure(
                    "Payara Micro could not be unpacked, see " + log, "check the space under " + target.getParent());
        }
    }

    /** A root directory as new: what an earlier run configured must not meet this run's commands. */
    Path freshRoot(Path root) throws IOException {
        Trees.delete(root);
        for (var part : PER_NODE) {
            Trees.copy(home.resolve(part), root.resolve(part));
        }
        return root;
    }

    Path bootJar() {
        return home.resolve(BOOT_JAR);
    }

    Path driver() {
        return home.resolve("postgresql.jar");
    }

    /** Virtual machine options and main class; program arguments come after. */
    List<String> program() throws IOException {
        var words = new ArrayList<String>();
        try (var jar = new JarFile(bootJar().toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            words.addAll(opened("--add-opens=", manifest, "Add-Opens"));
            words.addAll(opened("--add-exports=", manifest, "Add-Exports"));
        }
        words.add("-Dfish.payara.micro.BootJar=" + bootJar().toUri());
        words.add("-Dfish.payara.micro.UnpackDir=" + home);
        words.addAll(List.of("-cp", bootJar() + ":" + driver(), MAIN));
        return words;
    }

    private static List<String> opened(String option, Attributes manifest, String name) {
        var packages = manifest.getValue(name);
        return packages == null
                ? List.of()
                : List.of(packages.strip().split("\\s+")).stream()
                        .map(each -> option + each + "=ALL-UNNAMED")
                        .toList();
    }
}
