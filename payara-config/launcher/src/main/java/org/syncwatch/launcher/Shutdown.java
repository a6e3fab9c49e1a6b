package org.syncwatch.launcher;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.syncwatch.launcher.files.DataDirectory;
import org.syncwatch.launcher.part.ClassArchive;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Children;
import org.syncwatch.launcher.process.Watchdog;
import org.syncwatch.launcher.report.Console;

/** Ends everything in the order that loses nothing: who needs a part ends before it. */
final class Shutdown implements Runnable {

    private static final List<String> AFTER_NODES = List.of("storage", "broker", "database");

    private final Children children;
    private final Watchdog watchdog;
    private final DataDirectory data;
    private final Console console;

    Shutdown(Children children, Watchdog watchdog, DataDirectory data, Console console) {
        this.children = children;
        this.watchdog = watchdog;
        this.data = data;
        this.console = console;
    }

    @Override
    public void run() {
        var all = children.close();
        if (all.stream().anyMatch(Child::alive)) {
            console.say("Stopping …");
        }
        var gracefully = new AtomicBoolean(true);
        // Together, because each drains for seconds.
        all.parallelStream()
                .filter(child -> !AFTER_NODES.contains(child.name()))
                .forEach(child -> stop(child, gracefully));
        for (var name : AFTER_NODES) {
            all.stream().filter(child -> child.name().equals(name)).forEach(child -> stop(child, gracefully));
        }
        ClassArchive.settle(data.cache(), gracefully.get());
        watchdog.close();
        try {
            data.close();
        } catch (IOException releasedWithTheProcess) {
            console.complain("the data directory's lock: " + releasedWithTheProcess.getMessage());
        }
        console.say("Stopped; the data is kept.");
    }

    private void stop(Child child, AtomicBoolean gracefully) {
        if (!child.stop()) {
            gracefully.set(false);
            console.complain(child.name() + " did not end in time and was killed");
        }
    }
}
