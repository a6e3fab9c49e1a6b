package org.syncwatch.transcoder.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.syncwatch.transcoder.process.PlatformFault;

/** Moves what one attempt writes into object storage, so that a playlist never names a segment that is not there yet. */
public final class Publication {

    private static final Map<String, String> TYPES = Map.of(
            "m4s", "video/iso.segment",
            "mp4", "video/mp4",
            "m3u8", "application/vnd.apple.mpegurl");

    private final ObjectStore store;
    private final String prefix;
    private final Path directory;
    private final Map<String, Long> sizes = new HashMap<>();
    private final NavigableSet<String> published = new TreeSet<>();

    /** @param prefix of the object keys, ending in a slash */
    public Publication(ObjectStore store, String prefix, Path directory) {
        this.store = store;
        this.prefix = prefix;
        this.directory = directory;
    }

    /** Publishes the segments finished so far and frees their disk space. */
    public void publishSegments() {
        try {
            for (Path segment : matching("*.m4s")) {
                sizes.put(segment.getFileName().toString(), Files.size(segment));
                publish(segment);
                Files.delete(segment);
            }
        } catch (IOException e) {
            throw new PlatformFault("local disk failed at " + directory, e);
        }
    }

    /** Publishes the rest, the master playlist last: whoever can read it can play everything. */
    public void complete(String master) throws IOException {
        publishSegments();
        for (Path initialisation : matching("*_init.mp4")) {
            publish(initialisation);
        }
        for (Path playlist : matching("*.m3u8")) {
            publish(playlist);
        }
        Path file = directory.resolve("master.m3u8");
        Files.writeString(file, master);
        publish(file);
    }

    /** Takes back everything published so far. */
    public void withdraw() {
        store.remove(published);
        published.clear();
    }

    /** Bytes of each published segment by file name. */
    public Map<String, Long> sizes() {
        return Map.copyOf(sizes);
    }

    private void publish(Path file) {
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        // Noted first: an upload that fails half-way may still have left an object behind.
        published.add(prefix + name);
        store.put(prefix + name, file, type);
    }

    private NavigableSet<Path> matching(String pattern) throws IOException {
        NavigableSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, pattern)) {
            found.forEach(files::add);
        }
        return files;
    }
}
