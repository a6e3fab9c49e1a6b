package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** What is being made in a cache that several launchers share, under names that tell whose it is. */
public final class Drafts {

    /** Ends the name of everything this launcher and its programs are making. */
    static final String MINE = "." + ProcessHandle.current().pid() + ".new";

    private static final Pattern ANYBODYS = Pattern.compile(".*\\.(\\d{1,18})\\.new");

    /** A launcher in another container cannot be seen; none takes that long. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private Drafts() {}

    static Path of(Path target) {
        return target.resolveSibling(target.getFileName() + MINE);
    }

    /** Deletes those of launchers that were killed. */
    public static void sweep(Path cache, Clock clock) {
        if (!Files.isDirectory(cache)) {
            return;
        }
        try (var drafts = Files.newDirectoryStream(cache, "*.new")) {
            for (var draft : drafts) {
                if (abandoned(draft, clock.instant())) {
                    Trees.delete(draft);
                }
            }
        } catch (IOException onlyFuller) {
            System.getLogger(Drafts.class.getName()).log(System.Logger.Level.DEBUG, "abandoned drafts", onlyFuller);
        }
    }

    private static boolean abandoned(Path draft, Instant now) throws IOException {
        var name = ANYBODYS.matcher(draft.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                && Files.getLastModifiedTime(draft)
                        .toInstant()
                        .plus(ABANDONED_AFTER)
                        .isBefore(now);
    }
}
