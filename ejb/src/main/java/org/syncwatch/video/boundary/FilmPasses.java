package org.syncwatch.video.boundary;

import java.util.UUID;

/** Issues passes; whether somebody may have one is decided before. */
public interface FilmPasses {

    /** How the holder's player goes on when a pass expires. */
    enum Player {
        /** Takes every next file with a newer pass. */
        RENEWS,
        /** Keeps to the addresses it began with, as Safari's own player does. */
        CANNOT_RENEW
    }

    /** @param scope the room or the account it is given to */
    FilmPass issue(UUID film, UUID scope, Player player);
}
