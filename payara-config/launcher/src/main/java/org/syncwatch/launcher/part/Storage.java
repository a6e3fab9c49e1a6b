package org.syncwatch.launcher.part;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.process.Command;
import org.syncwatch.launcher.process.Ports;
import org.syncwatch.launcher.process.Readiness;

/** S3Proxy in a process of its own, with its objects as files in the data directory. */
public final class Storage implements Part {

    private static final String HOST = "127.0.0.1";

    private final Workplace place;
    private int port;

    public Storage(Workplace place) {
        this.place = place;
    }

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public Up start() throws StartFailure, IOException, InterruptedException {
        port = Ports.kept(port);
        var client = Map.of(
                "SYNCWATCH_STORAGE_ENDPOINT",
                "http://" + HOST + ":" + port,
                "SYNCWATCH_STORAGE_REGION",
                "us-east-1",
                "SYNCWATCH_STORAGE_BUCKET",
                "syncwatch",
                "SYNCWATCH_STORAGE_ACCESS_KEY",
                place.secrets().secret("storage.access-key"),
                "SYNCWATCH_STORAGE_SECRET_KEY",
                place.secrets().secret("storage.secret-key"));
        var environment = new HashMap<>(client);
        environment.put(
                "SYNCWATCH_STORAGE_DIRECTORY",
                place.data().secretDirectory("storage").toString());
        var words =
                JavaProgram.jar(place.artifacts().storage(), 256, place.data().cache(), name());
        var child = place.children()
                .start(new Command(
                        name(), words, environment, place.data().log(name()), "TERM", Duration.ofSeconds(15)));
        Readiness.await(child, Duration.ofSeconds(60), () -> Ports.answers(HOST, port));
        return new Up(name(), "S3Proxy", HOST + ":" + port, client);
    }
}
