package org.syncwatch.transcoder.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncwatch.transcoder.hls.MediaPlaylist;
import org.syncwatch.transcoder.process.PlatformFault;

/** Moves what one attempt writes into object storage, so that a playlist never names a segment that is not there yet. */
public final class Publication {

    private static final Map<String, String> TYPES = Map.of(
            "m4s", "video/iso.segment",
            "mp4", "video/mp4",
            "m3u8", "application/vnd.apple.mpegurl",
            "vtt", "text/vtt; charset=utf-8",
            "jpg", "image/jpeg");

    /** Of each playlist, in one step. */
    private static final int MOST_AT_ONCE = 16;

    private final ObjectStore store;
    private final String prefix;
    private final Path directory;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, String> playlists = new TreeMap<>();
    private final NavigableSet<String> published = new TreeSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int atOnce = 1;

    /** @param prefix of the object keys, ending in a slash */
    public Publication(ObjectStore store, String prefix, Path directory) {
        this.store = store;
        this.prefix = prefix;
        this.directory = directory;
    }

    /** Publishes all that is finished so far. */
    public void grow() {
        grow(() -> {});
    }

    /** @param told after each step, between which what is published fits together */
    public void grow(Runnable told) {
        boolean more;
        do {
            more = step();
            told.run();
        } while (more);
    }

    /**
     * Publishes the next finished segments of each playlist, frees their disk space, and then the playlists as far as they
     * name published ones: few at first, because somebody waits for them. Answers whether more of them are finished.
     */
    private boolean step() {
        try {
            boolean more = false;
            Map<String, String> grown = new TreeMap<>();
            for (Path file : playlistFiles()) {
                String name = file.getFileName().toString().replace(".m3u8", "");
                String listed = Files.readString(file);
                List<MediaPlaylist.Segment> segments =
                        MediaPlaylist.read(listed.lines().toList()).segments();
                int from = counts.getOrDefault(name, 0);
                int to = Math.min(segments.size(), from + atOnce);
                for (MediaPlaylist.Segment segment : segments.subList(from, to)) {
                    segment(directory.resolve(segment.file()));
                }
                counts.put(name, to);
                more |= to < segments.size();
                grown.put(name, to < segments.size() ? MediaPlaylist.beginning(listed, to) : listed);
            }
            atOnce = more ? Math.min(2 * atOnce, MOST_AT_ONCE) : 1;
            publish(grown);
            return more;
        } catch (IOException e) {
            throw new PlatformFault("local disk failed at " + directory, e);
        }
    }

    private void segment(Path file) throws IOException {
        sizes.put(file.getFileName().toString(), Files.size(file));
        file(file);
        Files.delete(file);
    }

    private void publish(Map<String, String> grown) {
        for (Map.Entry<String, String> playlist : grown.entrySet()) {
            String name = playlist.getKey();
            String known = playlists.get(name);
            if (known == null) {
                file(directory.resolve(name + "_init.mp4"));
            }
            if (!playlist.getValue().equals(known)) {
                text(name + ".m3u8", playlist.getValue());
                playlists.put(name, playlist.getValue());
            }
        }
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

    private NavigableSet<Path> playlistFiles() throws IOException {
        NavigableSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.m3u8")) {
            found.forEach(files::add);
        }
        return files;
    }
}
