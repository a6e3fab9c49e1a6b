package org.syncwatch.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** All processes of this launcher: nothing is started but through here, so that nothing is forgotten. */
public final class Children {

    private final List<Child> started = new CopyOnWriteArrayList<>();
    private final Watchdog watchdog;
    private final Leftovers leftovers;
    private volatile boolean stopping;

    public Children(Watchdog watchdog, Leftovers leftovers) {
        this.watchdog = watchdog;
        this.leftovers = leftovers;
    }

    public Child start(Command command) throws IOException {
        Files.createDirectories(command.log().getParent());
        var words = new ArrayList<>(List.of("setsid"));
        words.addAll(command.words());
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output(command))
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().putAll(command.environment());
        synchronized (this) {
            if (stopping) {
                throw new IOException("the stack is stopping");
            }
            var child = new Child(command, builder.start());
            started.add(child);
            leftovers.note(child.pid());
            watchdog.watch(child.pid(), command.stopSignal());
            return child;
        }
    }

    /** What a process said before it ended stays readable when it is started again. */
    private ProcessBuilder.Redirect output(Command command) {
        var again = started.stream().anyMatch(child -> child.name().equals(command.name()));
        var log = command.log().toFile();
        return again ? ProcessBuilder.Redirect.appendTo(log) : ProcessBuilder.Redirect.to(log);
    }

    /** Returns with the next process that ends, whether it was asked to or not, beside those known to have ended. */
    public Child awaitDeath(Set<Child> known) {
        var ends = started.stream()
                .filter(child -> !known.contains(child))
                .map(Child::ended)
                .toArray(CompletableFuture<?>[]::new);
        return (Child) CompletableFuture.anyOf(ends).join();
    }

    public List<Child> started() {
        return List.copyOf(started);
    }

    /** Whether the processes end because they were asked to. */
    public boolean stopping() {
        return stopping;
    }

    /** From now on nothing is started; what is to end can be read safely. */
    public synchronized List<Child> close() {
        stopping = true;
        return List.copyOf(started);
    }
}
