package org.syncwatch.account.boundary;

/** Where pictures are kept, by keys that nobody can guess. */
public interface AvatarStorage {

    void store(String key, byte[] jpeg);

    void removeAll(String prefix);
}
