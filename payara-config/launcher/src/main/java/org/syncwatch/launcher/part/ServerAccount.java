package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.syncwatch.launcher.StartFailure;

/**
 * Under whose name the database server runs: it refuses to be root.
 *
 * @param prefix words to put before its commands
 * @param ownerChange whether its files must be given to that account
 */
record ServerAccount(List<String> prefix, boolean ownerChange) {

    private static final String NOBODY = "65534";

    static ServerAccount choose() throws StartFailure, IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerAccount(List.of(), false);
        }
        // In a user namespace of its own the server is nobody, and yet the files stay root's.
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new ServerAccount(List.of("unshare", "-U"), false);
        }
        var other = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (succeeds(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true"))) {
            return new ServerAccount(other, true);
        }
        throw new StartFailure(
                "PostgreSQL refuses to run as root, and this root may not change its user",
                "start as an ordinary user, or name a database with SYNCWATCH_DB_URL");
    }

    /** Gives the files to the account that the server runs under. */
    void hand(Path files) throws StartFailure, IOException, InterruptedException {
        if (ownerChange && !succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, files.toString()))) {
            throw new StartFailure(files + " cannot be given to the database server", "start as an ordinary user");
        }
    }

    private static boolean succeeds(List<String> words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
