package org.syncwatch.room.boundary;

import java.time.Duration;
import java.util.Optional;

/** Keeps short-lived values where every node finds them; what it holds may be lost at any time. */
public interface TicketGrid {

    void put(String key, String value, Duration lifetime);

    /** Removes and returns the value: of many takers exactly one gets it. */
    Optional<String> take(String key);
}
