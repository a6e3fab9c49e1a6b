package org.syncwatch.video.boundary;

/** Where films are kept with their subtitles, and pictures of accounts. */
public interface ObjectStorage {

    /**
     * Stores something small under the key; films come in parts.
     *
     * @throws StorageUnavailable when the storage failed
     */
    void store(String key, String contentType, byte[] content);

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
