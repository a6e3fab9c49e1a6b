package org.syncwatch.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.syncwatch.launcher.files.Artifacts;
import org.syncwatch.launcher.files.DataDirectory;
import org.syncwatch.launcher.files.Secrets;
import org.syncwatch.launcher.flags.CommandLine;
import org.syncwatch.launcher.flags.Flags;
import org.syncwatch.launcher.flags.Request;
import org.syncwatch.launcher.part.Broker;
import org.syncwatch.launcher.part.Database;
import org.syncwatch.launcher.part.Drafts;
import org.syncwatch.launcher.part.Elsewhere;
import org.syncwatch.launcher.part.Media;
import org.syncwatch.launcher.part.Part;
import org.syncwatch.launcher.part.Storage;
import org.syncwatch.launcher.part.Workplace;
import org.syncwatch.launcher.process.Children;
import org.syncwatch.launcher.process.Leftovers;
import org.syncwatch.launcher.process.Watchdog;
import org.syncwatch.launcher.report.Console;
import org.syncwatch.launcher.report.LogFollower;

/** The command behind {@code ./run}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int SPARE_CONNECTIONS = 20;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        var console = new Console(System.out, System.err);
        var request = CommandLine.read(List.of(arguments));
        if (request instanceof Request.Run run) {
            run(run.flags(), console);
        } else if (request instanceof Request.Refused refused) {
            console.complain(refused.message());
            System.exit(MISUSED);
        } else {
            console.say(help());
        }
    }

    /** Ends with a signal, or with exit code 1 when a part fails. */
    private static void run(Flags flags, Console console) throws InterruptedException {
        try {
            requireJava17();
            var artifacts = Artifacts.find(flags.war());
            var data = DataDirectory.open(flags.data(), flags.cache());
            Drafts.sweep(data.cache(), Clock.systemUTC());
            var leftovers = new Leftovers(data.at("processes"));
            leftovers.end();
            var watchdog = Watchdog.start();
            var children = new Children(watchdog, leftovers);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(new Shutdown(children, watchdog, data, console), "shutdown"));
            if (flags.verbose()) {
                follow(data.at("logs"));
            }
            var secrets = Secrets.open(data.at("secrets.properties"), new SecureRandom());
            supervise(flags, new Workplace(artifacts, data, secrets, children, System.getenv()), console);
        } catch (StartFailure failure) {
            console.complain(String.valueOf(failure.getMessage()));
            System.exit(FAILED);
        } catch (IOException failure) {
            console.complain(failure + System.lineSeparator()
                    + "  → check the space and the rights of the data directory " + flags.data());
            System.exit(FAILED);
        }
    }

    private static void supervise(Flags flags, Workplace place, Console console)
            throws StartFailure, IOException, InterruptedException {
        try {
            var parts = parts(flags, place);
            var notice = new Stack(flags, place, console).start(parts);
            var dead = new Vigil(place.children(), console, () -> new Attempts(System::nanoTime), notice::post)
                    .awaitEnd(parts);
            throw new StartFailure(
                    "the " + dead.name() + " ended: " + dead.lastWords(), "start again; the data is kept");
        } catch (StartFailure | IOException failure) {
            if (!place.children().stopping()) {
                throw failure;
            }
            // Parts that were asked to end are no news; the shutdown hook ends this process.
        }
    }

    private static void follow(Path logs) {
        var thread = new Thread(new LogFollower(logs, Clock.systemUTC().instant(), System.out), "logs");
        thread.setDaemon(true);
        thread.start();
    }

    private static void requireJava17() throws StartFailure {
        var version = Runtime.version().feature();
        if (version != 17) {
            throw new StartFailure(
                    "this is Java " + version + ", Payara 6 runs on Java 17",
                    "install it (Debian: sudo apt-get install openjdk-17-jdk-headless) or set JAVA_HOME");
        }
    }

    private static List<Part> parts(Flags flags, Workplace place) throws StartFailure {
        var given = place.environment();
        var connections = flags.nodes() * NodeEnvironment.DATABASE_POOL + SPARE_CONNECTIONS;
        return List.of(
                Elsewhere.database(given).orElseGet(() -> new Database(place, connections)),
                Elsewhere.broker(given).orElseGet(() -> new Broker(place)),
                Elsewhere.storage(given).orElseGet(() -> new Storage(place)),
                new Media(place));
    }

    private static String help() throws IOException {
        try (InputStream text = Objects.requireNonNull(CommandLine.class.getResourceAsStream("help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
