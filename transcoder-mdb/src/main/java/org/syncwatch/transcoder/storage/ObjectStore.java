package org.syncwatch.transcoder.storage;

import java.nio.file.Path;
import java.util.Collection;

/** Where originals come from and segments go; every failure is a {@link org.syncwatch.transcoder.process.PlatformFault}. */
public interface ObjectStore {

    /** Copies a whole object into a new file. */
    void fetch(String key, Path file);

    void put(String key, Path file, String contentType);

    void put(String key, byte[] content, String contentType);

    void remove(Collection<String> keys);
}
