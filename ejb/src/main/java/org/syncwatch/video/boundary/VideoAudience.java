package org.syncwatch.video.boundary;

import java.util.UUID;

/** Who besides its uploader may know of a film. */
public interface VideoAudience {

    /** True when the account is now in a room that shows the film. */
    boolean includes(UUID account, UUID video);
}
