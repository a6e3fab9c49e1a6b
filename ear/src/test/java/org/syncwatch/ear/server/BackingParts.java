package org.syncwatch.ear.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.files.Artifacts;
import org.syncwatch.launcher.files.DataDirectory;
import org.syncwatch.launcher.files.Secrets;
import org.syncwatch.launcher.files.SigningKeys;
import org.syncwatch.launcher.part.Broker;
import org.syncwatch.launcher.part.Database;
import org.syncwatch.launcher.part.Media;
import org.syncwatch.launcher.part.Part;
import org.syncwatch.launcher.part.Storage;
import org.syncwatch.launcher.part.Workplace;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Children;
import org.syncwatch.launcher.process.Leftovers;
import org.syncwatch.launcher.process.Watchdog;

/** Database, broker, storage and ffmpeg as the local stack starts them, empty at every start. */
final class BackingParts implements AutoCloseable {

    private static final int DATABASE_CONNECTIONS = 50;
    private static final List<String> LAST_TO_END = List.of("storage", "broker", "database");

    private final Workplace place;
    private final Watchdog watchdog;
    private final Map<String, String> environment = new HashMap<>();

    private BackingParts(Workplace place, Watchdog watchdog) {
        this.place = place;
        this.watchdog = watchdog;
    }

    /** @param payaraConfig the directory of that module, built */
    static BackingParts start(Path payaraConfig, Path directory)
            throws StartFailure, IOException, InterruptedException {
        var data = DataDirectory.open(directory, directory.resolve("cache"));
        var leftovers = new Leftovers(data.at("processes"));
        leftovers.end();
        for (var old : LAST_TO_END) {
            Trees.delete(directory.resolve(old));
        }
        var watchdog = Watchdog.start();
        var secrets = Secrets.open(data.at("secrets.properties"), new SecureRandom());
        var artifacts = new Artifacts(payaraConfig, payaraConfig);
        var parts = new BackingParts(
                new Workplace(artifacts, data, secrets, new Children(watchdog, leftovers), System.getenv()), watchdog);
        try {
            parts.startAll();
            return parts;
        } catch (StartFailure | IOException | InterruptedException | RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    Workplace place() {
        return place;
    }

    /** What a server must know of them, under the names that the application and resources.asadmin read. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Ends every process that was started through {@link #place()}, those that others need last. */
    @Override
    public void close() throws IOException {
        var all = place.children().close();
        all.stream().filter(child -> !LAST_TO_END.contains(child.name())).forEach(Child::stop);
        for (var name : LAST_TO_END) {
            all.stream().filter(child -> child.name().equals(name)).forEach(Child::stop);
        }
        watchdog.close();
        place.data().close();
    }

    private void startAll() throws StartFailure, IOException, InterruptedException {
        List<Part> parts = List.of(
                new Database(place, DATABASE_CONNECTIONS), new Broker(place), new Storage(place), new Media(place));
        for (var part : parts) {
            environment.putAll(part.start().environment());
        }
        var keys = SigningKeys.keptIn(place.data().secretDirectory("keys"), new SecureRandom());
        environment.put(
                "SYNCWATCH_JWT_PRIVATE_KEY_LOCATION", keys.privateKey().toUri().toString());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicKey().toUri().toString());
        environment.put("SYNCWATCH_DELIVERY_KEY", place.secrets().secret("delivery.key"));
        environment.put("SYNCWATCH_RAR", place.artifacts().resourceAdapter().toString());
        environment.put("SYNCWATCH_DB_POOL", "16");
    }
}
