package org.syncwatch.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.syncwatch.launcher.part.NodePlan;
import org.syncwatch.launcher.part.Part;
import org.syncwatch.launcher.process.Child;
import org.syncwatch.launcher.process.Children;
import org.syncwatch.launcher.report.Console;

/** Watches a stack that is up: a database, broker or storage that ends is started again where it was. */
final class Vigil {

    /** Told whenever the processes are others than before. */
    interface Change {
        void happened() throws IOException;
    }

    private final Children children;
    private final Console console;
    private final Supplier<Attempts> patience;
    private final Change change;
    private final Map<String, Attempts> attempts = new HashMap<>();
    private final Set<Child> dead = new HashSet<>();

    /** @param patience for each part its own */
    Vigil(Children children, Console console, Supplier<Attempts> patience, Change change) {
        this.children = children;
        this.console = console;
        this.patience = patience;
        this.change = change;
    }

    /** Returns with the process without which nobody is served: a part that was given up, or the last node. */
    Child awaitEnd(List<Part> parts) throws InterruptedException {
        while (true) {
            var next = children.awaitDeath(dead);
            dead.add(next);
            if (children.stopping() || !servedWithout(next, parts)) {
                return next;
            }
        }
    }

    private boolean servedWithout(Child gone, List<Part> parts) throws InterruptedException {
        for (var part : parts) {
            if (part.name().equals(gone.name())) {
                return startedAgain(part, gone);
            }
        }
        var served = children.started().stream().anyMatch(child -> isNode(child) && child.alive());
        if (served) {
            console.complain(gone.name() + " ended (" + gone.end() + ") and the other nodes go on");
        }
        return isNode(gone) && served;
    }

    private static boolean isNode(Child child) {
        return child.name().startsWith(NodePlan.NAME);
    }

    private boolean startedAgain(Part part, Child gone) throws InterruptedException {
        console.complain("the " + part.name() + " ended (" + gone.end() + ") and is started again");
        var known = attempts.computeIfAbsent(part.name(), name -> patience.get());
        for (var wait = known.next(); wait.isPresent(); wait = known.next()) {
            Thread.sleep(wait.get().toMillis());
            if (comesUp(part)) {
                tellOfChange();
                return true;
            }
            if (children.stopping()) {
                return false;
            }
            clearAway(part);
        }
        return false;
    }

    private boolean comesUp(Part part) throws InterruptedException {
        var begin = System.nanoTime();
        try {
            var up = part.start();
            console.up(up.name(), up.what(), up.where(), Duration.ofNanos(System.nanoTime() - begin));
            return true;
        } catch (StartFailure | IOException failed) {
            return false;
        }
    }

    private void tellOfChange() {
        try {
            change.happened();
        } catch (IOException untold) {
            console.complain("the ready file is out of date: " + untold);
        }
    }

    /** A process that came up and cannot be used holds the port and the files that the next one needs. */
    private void clearAway(Part part) {
        children.started().stream()
                .filter(child -> child.name().equals(part.name()))
                .forEach(child -> {
                    child.stop();
                    dead.add(child);
                });
    }
}
