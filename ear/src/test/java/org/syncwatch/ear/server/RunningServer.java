package org.syncwatch.ear.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.process.Command;
import org.syncwatch.launcher.process.Readiness;

/** Payara Server and everything that the application needs, up and without the application. */
final class RunningServer implements ExtensionContext.Store.CloseableResource {

    private final BackingParts parts;
    private final Site site;
    private final int adminPort;

    private RunningServer(BackingParts parts, Site site, int adminPort) {
        this.parts = parts;
        this.site = site;
        this.adminPort = adminPort;
    }

    static RunningServer start() throws StartFailure, IOException, InterruptedException {
        var payara = directory("syncwatch.test.payara");
        var payaraConfig = directory("syncwatch.test.payara-config");
        var work = directory("syncwatch.test.work");
        var parts = BackingParts.start(payaraConfig, work.resolve("data"));
        try {
            var driver = parts.place().artifacts().driver();
            var domain = Domain.create(payara, work.resolve("domains"), driver);
            var site = new Site(URI.create("http://127.0.0.1:" + domain.http()), parts.environment());
            serve(parts, domain, site, payara);
            return new RunningServer(parts, site, domain.admin());
        } catch (StartFailure | IOException | InterruptedException | RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    Site site() {
        return site;
    }

    int adminPort() {
        return adminPort;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private static void serve(BackingParts parts, Domain domain, Site site, Path payara)
            throws StartFailure, IOException, InterruptedException {
        var environment = new HashMap<>(parts.environment());
        environment.put("SYNCWATCH_ORIGINS", site.origin());
        var asadmin = new Asadmin(payara, environment);
        var server = parts.place()
                .children()
                .start(new Command(
                        "payara-server",
                        asadmin.serverCommand(domain),
                        environment,
                        parts.place().data().log("payara-server"),
                        "TERM",
                        Duration.ofSeconds(30)));
        Readiness.await(server, Duration.ofMinutes(3), domain::started);
        asadmin.makeResources(domain, parts.place().artifacts().home());
    }

    private static Path directory(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
