package org.syncwatch.video.boundary;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A storage in memory that can be away. */
final class FakeFiles implements FilmFiles, ObjectStorage {

    private record Entry(String text, Instant changedAt) {}

    private final Map<String, Entry> objects = new TreeMap<>();
    private final Clock clock;
    boolean away;

    FakeFiles(Clock clock) {
        this.clock = clock;
    }

    void put(String key, String text) {
        objects.put(key, new Entry(text, clock.instant()));
    }

    List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    @Override
    public List<String> folders(String parent) {
        here();
        return objects.keySet().stream()
                .filter(key -> key.startsWith(parent) && key.indexOf('/', parent.length()) > 0)
                .map(key -> key.substring(parent.length(), key.indexOf('/', parent.length())))
                .distinct()
                .toList();
    }

    @Override
    public List<StoredFile> files(String prefix) {
        here();
        return objects.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> new StoredFile(entry.getKey(), entry.getValue().changedAt()))
                .toList();
    }

    @Override
    public Optional<String> text(String key, int mostBytes) {
        here();
        return Optional.ofNullable(objects.get(key)).map(Entry::text).filter(text -> text.length() <= mostBytes);
    }

    @Override
    public void store(String key, String contentType, byte[] content) {
        here();
        put(key, new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public void remove(String key) {
        here();
        objects.remove(key);
    }

    @Override
    public int removeAll(String prefix) {
        here();
        int before = objects.size();
        objects.keySet().removeIf(key -> key.startsWith(prefix));
        return before - objects.size();
    }

    private void here() {
        if (away) {
            throw new StorageUnavailable("away", new IllegalStateException("away"));
        }
    }
}
