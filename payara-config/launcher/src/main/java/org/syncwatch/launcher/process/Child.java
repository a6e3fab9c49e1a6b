package org.syncwatch.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running process that the launcher started and will end. */
public final class Child {

    private final Command command;
    private final Process process;

    Child(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return command.log();
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public CompletableFuture<Child> ended() {
        return process.onExit().thenApply(gone -> this);
    }

    /** Its exit code, and the way to its log. */
    public String end() {
        return "exit code " + (process.isAlive() ? "none yet" : process.exitValue()) + ", see " + command.log();
    }

    /** Its exit code and last log lines, for the person who has to find out why. */
    public String lastWords() {
        return "exit code " + (process.isAlive() ? "none yet" : process.exitValue()) + ", " + command.log()
                + " ends with:" + System.lineSeparator() + LogTail.of(command.log());
    }

    /** Asks it to end, waits as long as it may take, then kills it; tells whether it ended by itself. */
    public boolean stop() {
        if (!process.isAlive()) {
            return true;
        }
        signal(command.stopSignal());
        if (endsWithin(command.patience())) {
            return true;
        }
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(5));
        return false;
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKillCommand) {
            process.destroy();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
