package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.syncwatch.launcher.StartFailure;

/** Directories of the cache that are filled once, even when several launchers share it. */
final class Unpacked {

    /** Fills an empty directory. */
    interface Filling {
        void into(Path directory) throws StartFailure, IOException, InterruptedException;
    }

    private Unpacked() {}

    /** The directory, filled by this launcher or by another one. */
    static Path once(Path home, Filling filling) throws StartFailure, IOException, InterruptedException {
        if (Files.isDirectory(home)) {
            return home;
        }
        var draft = Drafts.of(home);
        Trees.delete(draft);
        Files.createDirectories(draft);
        try {
            filling.into(draft);
            return Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherWasFaster) {
            if (!Files.isDirectory(home)) {
                throw anotherWasFaster;
            }
            return home;
        } finally {
            Trees.delete(draft);
        }
    }
}
