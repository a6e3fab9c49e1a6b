package org.syncwatch.transcoder.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The wrappers this machine allows around a child: own session, no network, resource limits, death with its parent. */
public final class Confinement {

    private static final List<String> PROBED_LIMITS = List.of("prlimit", "--cpu=600", "--fsize=1048576", "--core=0");
    private static final List<String> SESSION = List.of("setsid");
    private static final List<String> NO_NETWORK = List.of("unshare", "--map-root-user", "--net");
    // Entering a user namespace clears the parent-death signal, so this wrapper stands inside that one.
    private static final List<String> DIES_WITH_PARENT = List.of("setpriv", "--pdeathsig", "KILL");
    private static final List<String> POLITE = List.of("nice", "-n", "10");

    private final boolean limits;
    private final List<String> wrappers;

    private Confinement(boolean limits, List<String> wrappers) {
        this.limits = limits;
        this.wrappers = List.copyOf(wrappers);
    }

    /** Tries each wrapper once; those the system lacks or forbids are left out. */
    public static Confinement ofThisMachine() {
        List<String> wrappers = new ArrayList<>();
        for (List<String> wrapper : List.of(SESSION, NO_NETWORK, DIES_WITH_PARENT, POLITE)) {
            if (works(wrapper)) {
                wrappers.addAll(wrapper);
            }
        }
        return new Confinement(works(PROBED_LIMITS), wrappers);
    }

    List<String> around(List<String> command, Limits allowed) {
        List<String> argv = new ArrayList<>();
        if (limits) {
            argv.add("prlimit");
            argv.add("--cpu=" + allowed.cpuSeconds());
            argv.add("--fsize=" + allowed.fileBytes());
            argv.add("--as=" + allowed.memoryBytes());
            argv.add("--core=0");
        }
        argv.addAll(wrappers);
        argv.addAll(command);
        return argv;
    }

    public boolean withoutNetwork() {
        return wrappers.containsAll(NO_NETWORK);
    }

    @Override
    public String toString() {
        return (limits ? "prlimit " : "") + String.join(" ", wrappers);
    }

    private static boolean works(List<String> wrapper) {
        List<String> argv = new ArrayList<>(wrapper);
        argv.add("true");
        try {
            Process trial = new ProcessBuilder(argv)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (trial.waitFor(5, TimeUnit.SECONDS)) {
                return trial.exitValue() == 0;
            }
            trial.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while trying " + wrapper.get(0), e));
        }
    }
}
