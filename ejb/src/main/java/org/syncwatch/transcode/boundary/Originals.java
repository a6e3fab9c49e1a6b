package org.syncwatch.transcode.boundary;

import java.util.UUID;
import org.syncwatch.video.boundary.StorageUnavailable;

/** The files as they were uploaded. */
@FunctionalInterface
public interface Originals {

    /**
     * Whether the film's is still there.
     *
     * @throws StorageUnavailable when the storage does not tell
     */
    boolean kept(UUID film);
}
