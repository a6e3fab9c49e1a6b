package org.syncwatch.transcoder.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Where a child works, and how much its job has written so far.
 *
 * @param directory of the child, and its home
 * @param written in bytes; asked on the thread that follows the child
 */
public record Output(Path directory, LongSupplier written) {

    /** Of a child that only reads; what lies in its directory is not its own. */
    public static Output none(Path directory) {
        return new Output(directory, () -> 0);
    }

    /** @param taken bytes that lay in the directory before and were moved elsewhere */
    public static Output in(Path directory, LongSupplier taken) {
        return new Output(directory, () -> taken.getAsLong() + lying(directory));
    }

    private static long lying(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toFile).mapToLong(File::length).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
