package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.files.PrivateFile;
import org.syncwatch.launcher.process.Command;
import org.syncwatch.launcher.process.Ports;
import org.syncwatch.launcher.process.Readiness;

/** PostgreSQL on a loopback port, durable: what it acknowledged survives a power cut. */
public final class Database implements Part {

    private static final String HOST = "127.0.0.1";

    private final Workplace place;
    private final int connections;
    private int port;

    /** @param connections how many all nodes together may open */
    public Database(Workplace place, int connections) {
        this.place = place;
        this.connections = connections;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Up start() throws StartFailure, IOException, InterruptedException {
        var account = ServerAccount.choose();
        var programs = PostgresFiles.unpacked(
                        place.artifacts().postgres(), place.data().cache())
                .resolve("bin");
        var files = place.data().secretDirectory("database");
        if (!Files.exists(files.resolve("PG_VERSION"))) {
            initialise(account, programs, files);
        }
        account.hand(files);
        port = Ports.kept(port);
        var child = place.children()
                .start(new Command(
                        name(),
                        server(account, programs, files),
                        Map.of(),
                        place.data().log(name()),
                        "INT",
                        Duration.ofSeconds(20)));
        Readiness.await(child, Duration.ofSeconds(60), () -> DatabaseSetup.accepts(HOST, port));
        return new Up(name(), "PostgreSQL " + version(files), HOST + ":" + port, prepared());
    }

    private Map<String, String> prepared() throws StartFailure, IOException {
        var password = place.secrets().secret("database.password");
        try {
            new DatabaseSetup(HOST, port, place.secrets().secret("database.owner.password")).prepare(password);
        } catch (SQLException failure) {
            throw new StartFailure(
                    "the database does not let its owner in: " + failure.getMessage(),
                    "the data directory's secrets.properties must be the one its database was made with",
                    failure);
        }
        return Map.of(
                "SYNCWATCH_DB_URL",
                "jdbc:postgresql://" + HOST + ":" + port + "/" + DatabaseSetup.NAME,
                "SYNCWATCH_DB_HOST",
                HOST,
                "SYNCWATCH_DB_PORT",
                Integer.toString(port),
                "SYNCWATCH_DB_NAME",
                DatabaseSetup.NAME,
                "SYNCWATCH_DB_USER",
                DatabaseSetup.NAME,
                "SYNCWATCH_DB_PASSWORD",
                password);
    }

    private void initialise(ServerAccount account, Path programs, Path files)
            throws StartFailure, IOException, InterruptedException {
        // A first start that was cut short leaves files that initdb would refuse.
        Trees.delete(files);
        place.data().secretDirectory("database");
        account.hand(files);
        var passwordFile = place.data().at("owner-password");
        PrivateFile.write(passwordFile, place.secrets().secret("database.owner.password") + "\n");
        account.hand(passwordFile);
        var words = new ArrayList<>(account.prefix());
        words.addAll(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                files.toString(),
                "-U",
                "postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--data-checksums"));
        var log = place.data().log("database-initdb").toFile();
        Files.createDirectories(log.toPath().getParent());
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        var done = process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
        process.destroyForcibly();
        Files.deleteIfExists(passwordFile);
        if (!done) {
            throw new StartFailure(
                    "the database could not be made, see " + log,
                    "check the space and the rights of the data directory");
        }
    }

    private List<String> server(ServerAccount account, Path programs, Path files) {
        var words = new ArrayList<>(account.prefix());
        words.addAll(
                List.of(programs.resolve("postgres").toString(), "-D", files.toString(), "-p", Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=" + HOST,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=" + connections,
                "shared_buffers=128MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=off")) {
            words.addAll(List.of("-c", setting));
        }
        return words;
    }

    private static String version(Path files) throws IOException {
        return Files.readString(files.resolve("PG_VERSION")).strip();
    }
}
