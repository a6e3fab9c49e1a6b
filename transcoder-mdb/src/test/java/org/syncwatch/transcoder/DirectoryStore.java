package org.syncwatch.transcoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.syncwatch.transcoder.storage.ObjectStore;

/** Objects as files of a directory. */
final class DirectoryStore implements ObjectStore {

    private final Path root;
    private final List<String> order = new ArrayList<>();

    DirectoryStore(Path root) {
        this.root = root;
    }

    @Override
    public void fetch(String key, Path file) {
        try {
            Files.copy(root.resolve(key), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String key, Path file, String contentType) {
        try {
            Path target = root.resolve(key);
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            order.add(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        try {
            Path target = root.resolve(key);
            Files.createDirectories(target.getParent());
            Files.write(target, content);
            order.add(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(Collection<String> keys) {
        keys.forEach(key -> root.resolve(key).toFile().delete());
    }

    List<String> order() {
        return order;
    }

    Path path(String key) {
        return root.resolve(key);
    }

    String text(String key) throws IOException {
        return Files.readString(root.resolve(key));
    }

    List<String> keysUnder(String prefix) throws IOException {
        if (!Files.exists(root.resolve(prefix))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root.resolve(prefix))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
