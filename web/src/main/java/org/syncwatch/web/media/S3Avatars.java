package org.syncwatch.web.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.syncwatch.account.boundary.AvatarStorage;
import org.syncwatch.video.boundary.ObjectStorage;

/** Pictures beside the films, in the same bucket. */
@ApplicationScoped
public class S3Avatars implements AvatarStorage {

    private final ObjectStorage storage;

    @Inject
    public S3Avatars(ObjectStorage storage) {
        this.storage = storage;
    }

    @Override
    public void store(String key, byte[] jpeg) {
        storage.store(key, "image/jpeg", jpeg);
    }

    @Override
    public void removeAll(String prefix) {
        storage.removeAll(prefix);
    }
}
