package org.syncwatch.launcher.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.syncwatch.launcher.StartFailure;

/** The directory of everything that outlives a run; one launcher at a time holds it. */
public final class DataDirectory implements AutoCloseable {

    /** Below this the database and the broker would soon refuse to write. */
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Path root;
    private final Path cache;
    private final FileChannel lock;

    private DataDirectory(Path root, Path cache, FileChannel lock) {
        this.root = root;
        this.cache = cache;
        this.lock = lock;
    }

    /** @param cache of what can be made again; it may lie elsewhere and belong to several */
    public static DataDirectory open(Path root, Path cache) throws StartFailure {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            var free = Files.getFileStore(root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new StartFailure(
                        "only " + (free >> 20) + " MB are free under " + root,
                        "free at least 1 GB, or put the data elsewhere with --data DIRECTORY");
            }
            return new DataDirectory(root, cache, locked(root));
        } catch (IOException failure) {
            throw new StartFailure(
                    "the data directory " + root + " cannot be used: " + failure,
                    "make it writable for you, or name another with --data DIRECTORY",
                    failure);
        }
    }

    private static FileChannel locked(Path root) throws IOException, StartFailure {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // The same refusal as for another process.
        }
        channel.close();
        throw new StartFailure(
                "another SyncWatch is running with the data directory " + root,
                "stop it first (Ctrl-C where it runs), or name another directory with --data DIRECTORY");
    }

    public Path cache() {
        return cache;
    }

    public Path at(String name) {
        return root.resolve(name);
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** A directory in it that only the owner may read. */
    public Path secretDirectory(String name) throws IOException {
        var directory = Files.createDirectories(at(name));
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
