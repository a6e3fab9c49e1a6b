package org.syncwatch.ear.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara's command line. */
final class Asadmin {

    private static final int LONGEST_SECONDS = 180;

    private final Path payara;
    private final Map<String, String> environment;

    /** @param environment what the commands may read besides this process's own */
    Asadmin(Path payara, Map<String, String> environment) {
        this.payara = payara;
        this.environment = environment;
    }

    /** The words that start the server in the foreground; asadmin itself would put it into the background. */
    List<String> serverCommand(Domain domain) throws IOException, InterruptedException {
        var dump = run(List.of(
                payara.resolve("bin/asadmin").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                domain.home().resolveSibling("").toString(),
                Domain.NAME));
        var words = new ArrayList<>(dump.lines()
                .dropWhile(line -> !line.endsWith("/java"))
                .takeWhile(line -> !line.isBlank())
                .toList());
        // Nobody types the master password; it is the default one.
        words.set(words.indexOf("-read-stdin") + 1, "false");
        return words;
    }

    /** Makes the resources that the application looks for, the way the documentation says. */
    void makeResources(Domain domain, Path payaraConfig) throws IOException, InterruptedException {
        run(List.of(
                payaraConfig.resolve("resources-on-server").toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(domain.admin())));
    }

    private String run(List<String> words) throws IOException, InterruptedException {
        var output = Files.createTempFile("asadmin", ".txt");
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("PAYARA_HOME", payara.toString());
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            var process = builder.start();
            var ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            var said = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(words + " failed:\n" + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
