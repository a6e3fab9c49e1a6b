package org.syncwatch.transcoder.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncwatch.transcoder.process.PlatformFault;

/** Moves what one attempt writes into object storage, so that a playlist never names a segment that is not there yet. */
public final class Publication {

    private static final Map<String, String> TYPES = Map.of(
            "m4s", "video/iso.segment",
            "mp4", "video/mp4",
            "m3u8", "application/vnd.apple.mpegurl",
            "vtt", "text/vtt; charset=utf-8",
            "jpg", "image/jpeg");

    private final ObjectStore store;
    private final String prefix;
    private final Path directory;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, String> playlists = new TreeMap<>();
    private final NavigableSet<String> published = new TreeSet<>();

    /** @param prefix of the object keys, ending in a slash */
    public Publication(ObjectStore store, String prefix, Path directory) {
        this.store = store;
        this.prefix = prefix;
        this.directory = directory;
    }

    /** Publishes the segments finished so far, frees their disk space, and then the playlists that name them. */
    public void grow() {
        try {
            Map<String, String> grown = grownPlaylists();
            for (Path segment : matching("*.m4s")) {
                sizes.put(segment.getFileName().toString(), Files.size(segment));
                file(segment);
                Files.delete(segment);
            }
            for (Map.Entry<String, String> playlist : grown.entrySet()) {
                String name = playlist.getKey();
                if (!playlists.containsKey(name)) {
                    file(directory.resolve(name + "_init.mp4"));
                }
                text(name + ".m3u8", playlist.getValue());
                playlists.put(name, playlist.getValue());
            }
        } catch (IOException e) {
            throw new PlatformFault("local disk failed at " + directory, e);
        }
    }

    /** Read before the segments are published: what is written meanwhile waits for the next time. */
    private Map<String, String> grownPlaylists() throws IOException {
        Map<String, String> grown = new TreeMap<>();
        for (Path file : matching("*.m3u8")) {
            String name = file.getFileName().toString().replace(".m3u8", "");
            String text = Files.readString(file);
            if (!text.equals(playlists.get(name))) {
                grown.put(name, text);
            }
        }
        return grown;
    }

    /** Publishes a file of the directory under its own name. */
    public void file(Path file) {
        String name = file.getFileName().toString();
        // Noted first: an upload that fails half-way may still have left an object behind.
        published.add(prefix + name);
        store.put(prefix + name, file, type(name));
    }

    /** Publishes a text under this name. */
    public void text(String name, String text) {
        published.add(prefix + name);
        store.put(prefix + name, text.getBytes(StandardCharsets.UTF_8), type(name));
    }

    /** Takes back everything published so far. */
    public void withdraw() {
        store.remove(published);
        published.clear();
    }

    /** Lets everything published so far stay, whatever happens later. */
    public void keep() {
        published.clear();
    }

    /** Bytes that lay in the directory and were freed. */
    public long freedBytes() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes of each published segment by file name. */
    public Map<String, Long> sizes() {
        return Map.copyOf(sizes);
    }

    /** The published playlists by the name of their rendition. */
    public Map<String, String> playlists() {
        return Map.copyOf(playlists);
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private NavigableSet<Path> matching(String pattern) throws IOException {
        NavigableSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, pattern)) {
            found.forEach(files::add);
        }
        return files;
    }
}
