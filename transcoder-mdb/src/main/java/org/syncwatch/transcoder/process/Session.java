package org.syncwatch.transcoder.process;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A child and everybody it brought forth, also those whose own parent is gone: they share its session. */
record Session(ProcessHandle leader) {

    private static final System.Logger LOG = System.getLogger(Session.class.getName());
    private static final long GRACE_NANOS = 10_000_000_000L;
    private static final long LOOK_EVERY_MILLIS = 20;

    static Session of(Process child) {
        return new Session(child.toHandle());
    }

    /** Asks all of them to end, and ends who is still there after ten seconds. */
    void end() {
        // A thread that is interrupted must not leave anybody behind.
        boolean interrupted = Thread.interrupted();
        try {
            if (!gone(ProcessHandle::destroy) && !gone(ProcessHandle::destroyForcibly)) {
                LOG.log(Level.ERROR, "{0} outlives its end", Long.toString(leader.pid()));
            }
        } catch (InterruptedException e) {
            interrupted = true;
            members().forEach(ProcessHandle::destroyForcibly);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tells each of them once, and also who joins while the others end. */
    private boolean gone(Consumer<ProcessHandle> tell) throws InterruptedException {
        long from = System.nanoTime();
        Set<ProcessHandle> told = new HashSet<>();
        for (Set<ProcessHandle> left = members(); !left.isEmpty(); left = members()) {
            left.stream().filter(told::add).forEach(tell);
            if (System.nanoTime() - from > GRACE_NANOS) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    /** Where the machine allows no session of their own, those whose parents are all alive. */
    Set<ProcessHandle> members() {
        Stream<ProcessHandle> family = Stream.concat(Stream.of(leader), leader.descendants());
        Stream<ProcessHandle> session = ProcessHandle.allProcesses().filter(this::holds);
        return Stream.concat(family, session).filter(Session::runs).collect(Collectors.toSet());
    }

    private boolean holds(ProcessHandle process) {
        return Stat.of(process).session() == leader.pid();
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && !Stat.of(process).dead();
    }

    /** What the system tells in {@code /proc/PID/stat}, see proc(5); of who is gone, that it is dead. */
    private record Stat(boolean dead, long session) {

        private static final Stat GONE = new Stat(true, -1);
        private static final int STATE = 0;
        private static final int SESSION = 3;

        static Stat of(ProcessHandle process) {
            try {
                // The name may hold spaces, brackets and any bytes.
                String all = Files.readString(Path.of("/proc/" + process.pid() + "/stat"), StandardCharsets.ISO_8859_1);
                String[] behindTheName = all.substring(all.lastIndexOf(')') + 2).split(" ", SESSION + 2);
                return new Stat(behindTheName[STATE].equals("Z"), Long.parseLong(behindTheName[SESSION]));
            } catch (IOException gone) {
                return GONE;
            }
        }
    }
}
