package org.syncwatch.video.boundary;

import java.io.IOException;
import java.io.InputStream;

/** Where originals are kept. */
public interface ObjectStorage {

    /**
     * Stores the whole body under the key, or nothing of it.
     *
     * @return bytes stored
     * @throws IOException as thrown by the body
     * @throws StorageUnavailable when the storage failed
     */
    long store(String key, String contentType, InputStream body) throws IOException;

    /**
     * Removes the object, if there is one.
     *
     * @throws StorageUnavailable when the storage failed
     */
    void remove(String key);

    /**
     * Removes every object whose key begins so.
     *
     * @return how many there were
     * @throws StorageUnavailable when the storage failed; some may be gone
     */
    int removeAll(String prefix);
}
