package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.room.entity.Room;

/** When rooms end, and when they are told. */
@ApplicationScoped
public class Lifetimes {

    private final Duration first;
    private final Duration extension;
    private final Duration longest;
    private final Duration warning;

    @Inject
    public Lifetimes(
            @ConfigProperty(name = "syncwatch.room.lifetime") Duration first,
            @ConfigProperty(name = "syncwatch.room.extended-by") Duration extension,
            @ConfigProperty(name = "syncwatch.room.longest-life") Duration longest,
            @ConfigProperty(name = "syncwatch.room.expiry-warning") Duration warning) {
        this.first = first;
        this.extension = extension;
        this.longest = longest;
        this.warning = warning;
    }

    /** The end of a room that is opened now. */
    public Instant end(Instant now) {
        return now.plus(first);
    }

    /** The end of a room that is kept open for longer; the one it has when it may not be. */
    public Instant extended(Room room) {
        Instant wanted = room.expiresAt().plus(extension);
        Instant latest = room.createdAt().plus(longest);
        Instant end = wanted.isBefore(latest) ? wanted : latest;
        return end.isAfter(room.expiresAt()) ? end : room.expiresAt();
    }

    /** Rooms that end before this moment are to be told now. */
    public Instant endsSoon(Instant now) {
        return now.plus(warning);
    }
}
