package org.syncwatch.launcher.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command that checks an export of the audit log: exit code 0 when it is whole, 1 when it is not, 2 when it cannot be read. */
public final class VerifyAudit {

    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("SyncWatch: name the file with the export");
            System.exit(MISUSED);
        }
        try {
            System.exit(verify(Path.of(arguments[0]), System.out));
        } catch (IOException | UncheckedIOException unreadable) {
            System.err.println("SyncWatch: the file cannot be read: " + unreadable.getMessage());
            System.exit(MISUSED);
        }
    }

    static int verify(Path file, PrintStream out) throws IOException {
        ChainCheck check = new ChainCheck();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(check::read);
        }
        List<String> faults = check.faults();
        faults.forEach(out::println);
        check.heads()
                .forEach(head -> out.println(head.chain() + " is whole up to " + head.number() + " " + head.hash()));
        return faults.isEmpty() ? 0 : BROKEN;
    }
}
