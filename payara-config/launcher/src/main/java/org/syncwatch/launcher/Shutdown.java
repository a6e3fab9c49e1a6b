package org.syncwatch.launcher;

import java.io.IOException;
import java.util.List;
import org.syncwatch.launcher.files.DataDirectory;
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
        // Together, because each drains for seconds.
        all.parallelStream()
                .filter(child -> !AFTER_NODES.contains(child.name()))
                .forEach(Child::stop);
        for (var name : AFTER_NODES) {
            all.stream().filter(child -> child.name().equals(name)).forEach(Child::stop);
        }
        watchdog.close();
        try {
            data.close();
        } catch (IOException releasedWithTheProcess) {
            console.complain("the data directory's lock: " + releasedWithTheProcess.getMessage());
        }
        console.say("Stopped; the data is kept.");
    }
}
