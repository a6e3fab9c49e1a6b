package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.video.boundary.ObjectStorage;
import org.syncwatch.video.boundary.StorageUnavailable;

/** A storage in memory that can be away. */
final class MemoryStorage implements PartStorage, ObjectStorage {

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final Map<String, Map<Integer, byte[]>> begun = new ConcurrentHashMap<>();
    final List<Abandoned> left = new ArrayList<>();
    final AtomicInteger completed = new AtomicInteger();
    Runnable beforePut = () -> {};
    Runnable beforeComplete = () -> {};
    boolean away;

    @Override
    public String begin(String key, String contentType) {
        answer();
        String upload = UUID.randomUUID().toString();
        begun.put(upload, new TreeMap<>());
        return upload;
    }

    @Override
    public Optional<String> put(String key, String upload, int number, byte[] bytes, int length) {
        beforePut.run();
        answer();
        Map<Integer, byte[]> parts = begun.get(upload);
        if (parts == null) {
            return Optional.empty();
        }
        parts.put(number, Arrays.copyOf(bytes, length));
        return Optional.of("etag-" + number);
    }

    @Override
    public boolean complete(String key, String upload, List<StoredPart> parts, long bytes) {
        completed.incrementAndGet();
        beforeComplete.run();
        answer();
        assertThat(parts).isNotEmpty();
        Map<Integer, byte[]> sent = begun.remove(upload);
        if (sent == null) {
            return objects.containsKey(key);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes(sent.getOrDefault(part.number(), new byte[0])));
        assertThat(whole.size()).isEqualTo((int) bytes);
        objects.put(key, whole.toByteArray());
        return true;
    }

    @Override
    public void abort(String key, String upload) {
        answer();
        begun.remove(upload);
    }

    @Override
    public List<Abandoned> abandoned(String prefix, Instant before) {
        answer();
        return List.copyOf(left);
    }

    @Override
    public void store(String key, String contentType, byte[] content) {
        throw new UnsupportedOperationException("films come in parts");
    }

    @Override
    public void remove(String key) {
        answer();
        objects.remove(key);
    }

    @Override
    public int removeAll(String prefix) {
        throw new UnsupportedOperationException("an upload removes nothing but its own object");
    }

    private void answer() {
        if (away) {
            throw new StorageUnavailable("away", new IllegalStateException("away"));
        }
    }
}
