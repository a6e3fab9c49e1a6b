package org.syncwatch.launcher.files;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.syncwatch.launcher.StartFailure;

/**
 * What the build has put in place.
 *
 * @param home the payara-config directory of the build
 * @param war the application
 */
public record Artifacts(Path home, Path war) {

    /** Looks beside the launcher's own jar; everything must be there. */
    public static Artifacts find(Optional<Path> war) throws StartFailure {
        try {
            var self = Path.of(Artifacts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var found = built(self.resolve("../../..").normalize(), war);
            for (var file :
                    List.of(found.war, found.resourceAdapter(), found.broker(), found.storage(), found.micro())) {
                if (!Files.isRegularFile(file)) {
                    throw new StartFailure(
                            file + " is missing", "build it: ./run does so by itself, or mvn -DskipTests package");
                }
            }
            return found;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the build of that payara-config directory puts things. */
    public static Artifacts built(Path home, Optional<Path> war) {
        return new Artifacts(
                home, war.orElse(home.resolve("../web/target/syncwatch.war").normalize()));
    }

    public Path resourceAdapter() {
        return home.resolve("artemis-rar/target/artemis.rar");
    }

    public Path broker() {
        return home.resolve("broker/target/syncwatch-broker.jar");
    }

    public Path storage() {
        return home.resolve("storage/target/syncwatch-storage.jar");
    }

    public Path micro() {
        return home.resolve("launcher/target/parts/payara-micro.jar");
    }

    public Path postgres() {
        return home.resolve("launcher/target/parts/postgres.jar");
    }

    public Path ffmpeg() {
        return home.resolve("launcher/target/parts/ffmpeg.jar");
    }

    public Path driver() {
        return home.resolve("launcher/target/parts/postgresql.jar");
    }

    public Path resources() {
        return home.resolve("resources.asadmin");
    }

    public Path nodeSettings() {
        return home.resolve("micro.asadmin");
    }
}
