package org.syncwatch.launcher.part;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.syncwatch.launcher.StartFailure;
import org.syncwatch.launcher.process.Command;
import org.syncwatch.launcher.process.Ports;
import org.syncwatch.launcher.process.Readiness;

/** Artemis in a process of its own, with its journal in the data directory. */
public final class Broker implements Part {

    private static final String HOST = "127.0.0.1";

    private final Workplace place;
    private int port;

    public Broker(Workplace place) {
        this.place = place;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public Up start() throws StartFailure, IOException, InterruptedException {
        port = Ports.kept(port);
        var environment = Map.of(
                "SYNCWATCH_BROKER_HOST", HOST,
                "SYNCWATCH_BROKER_PORT", Integer.toString(port),
                "SYNCWATCH_BROKER_USER", "syncwatch",
                "SYNCWATCH_BROKER_PASSWORD", place.secrets().secret("broker.password"),
                "SYNCWATCH_BROKER_DIRECTORY",
                        place.data().secretDirectory("broker").toString());
        var words =
                JavaProgram.jar(place.artifacts().broker(), 256, place.data().cache(), name());
        var child = place.children()
                .start(new Command(
                        name(), words, environment, place.data().log(name()), "TERM", Duration.ofSeconds(15)));
        Readiness.await(child, Duration.ofSeconds(60), () -> Ports.answers(HOST, port));
        return new Up(
                name(),
                "Artemis",
                HOST + ":" + port,
                Map.of(
                        "SYNCWATCH_BROKER_URL",
                        "tcp://" + HOST + ":" + port,
                        "SYNCWATCH_BROKER_HOST",
                        HOST,
                        "SYNCWATCH_BROKER_PORT",
                        Integer.toString(port),
                        "SYNCWATCH_BROKER_USER",
                        "syncwatch",
                        "SYNCWATCH_BROKER_PASSWORD",
                        place.secrets().secret("broker.password")));
    }
}
