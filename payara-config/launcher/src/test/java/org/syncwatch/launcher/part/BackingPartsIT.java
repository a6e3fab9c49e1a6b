package org.syncwatch.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.launcher.files.Artifacts;
import org.syncwatch.launcher.files.DataDirectory;
import org.syncwatch.launcher.files.Secrets;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Children;
import org.syncwatch.launcher.process.Leftovers;
import org.syncwatch.launcher.process.Watchdog;

/** Starts the database, the broker and the storage for real, ends them, and starts them again. */
@Timeout(300)
class BackingPartsIT {

    @TempDir
    private Path directory;

    private final List<Part> parts = new ArrayList<>();

    @Test
    void aRestartFindsTheDataAgain() throws Exception {
        run((place, ups) -> {
            try (var database = database(ups);
                    var statement = database.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('films')");
                assertThat(setting(database, "fsync")).isEqualTo("on");
                assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(database, "is_superuser")).isEqualTo("off");
            }
            Files.writeString(place.data().at("storage").resolve("syncwatch/film.txt"), "frames");
            assertThat(place.data().at("broker").resolve("journal")).isNotEmptyDirectory();
        });
        run((place, ups) -> {
            try (var database = database(ups);
                    var statement = database.createStatement();
                    var rows = statement.executeQuery("select word from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("films");
            }
            assertThat(place.data().at("storage").resolve("syncwatch/film.txt")).hasContent("frames");
            assertThat(anonymousListing(ups)).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
        });
    }

    @Test
    void aKilledPartComesBackWhereItWasWithWhatItAcknowledged() throws Exception {
        run((place, ups) -> {
            try (var database = database(ups);
                    var statement = database.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('films')");
            }
            for (var child : place.children().started()) {
                killWithAllItsProcesses(child);
            }
            for (var part : parts(place)) {
                var again = part.start().environment();
                assertThat(ups).as(part.name()).containsAllEntriesOf(again);
            }
            try (var database = database(ups);
                    var statement = database.createStatement();
                    var rows = statement.executeQuery("select word from kept")) {
                assertThat(rows.next()).isTrue();
            }
        });
    }

    private interface Check {
        void on(Workplace place, Map<String, String> environment) throws Exception;
    }

    private List<Part> parts(Workplace place) {
        if (parts.isEmpty()) {
            parts.addAll(List.of(new Database(place, 20), new Broker(place), new Storage(place)));
        }
        return parts;
    }

    private static void killWithAllItsProcesses(Child child) throws Exception {
        var process = ProcessHandle.of(child.pid()).orElseThrow();
        var all = new ArrayList<>(process.descendants().toList());
        all.add(0, process);
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            one.onExit().get();
        }
    }

    private void run(Check check) throws Exception {
        parts.clear();
        var root = directory.resolve("data");
        try (var data = DataDirectory.open(root, root.resolve("cache"));
                var watchdog = Watchdog.start()) {
            var children = new Children(watchdog, new Leftovers(data.at("processes")));
            var secrets = Secrets.open(data.at("secrets.properties"), new SecureRandom());
            // No part reads the application.
            var artifacts =
                    Artifacts.built(Path.of("..").toAbsolutePath().normalize(), Optional.of(Path.of("none.war")));
            var place = new Workplace(artifacts, data, secrets, children, Map.of());
            var environment = new HashMap<String, String>();
            try {
                for (var part : parts(place)) {
                    environment.putAll(part.start().environment());
                }
                check.on(place, environment);
            } finally {
                var all = new ArrayList<>(children.close());
                all.forEach(child -> assertThat(child.stop()).as(child.name()).isTrue());
                assertThat(all).noneMatch(Child::alive);
                ClassArchive.settle(data.cache(), true);
            }
        }
    }

    private static Connection database(Map<String, String> ups) throws Exception {
        return DriverManager.getConnection(
                String.valueOf(ups.get("SYNCWATCH_DB_URL")),
                ups.get("SYNCWATCH_DB_USER"),
                ups.get("SYNCWATCH_DB_PASSWORD"));
    }

    private static String setting(Connection database, String name) throws Exception {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select current_setting('" + name + "')")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static int anonymousListing(Map<String, String> ups) throws Exception {
        var url = URI.create(ups.get("SYNCWATCH_STORAGE_ENDPOINT") + "/syncwatch/")
                .toURL();
        return ((HttpURLConnection) url.openConnection()).getResponseCode();
    }
}
