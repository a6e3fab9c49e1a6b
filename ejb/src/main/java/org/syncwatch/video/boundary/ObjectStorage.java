package org.syncwatch.video.boundary;

/** Where films and pictures are kept, for whoever removes them. */
public interface ObjectStorage {

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
