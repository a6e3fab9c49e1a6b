package org.syncwatch.playback.control;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What this node's last commands left rooms like. It is outdated once somebody came or another node settled something;
 * whoever writes on the strength of it has the database compare its numbers.
 */
final class KnownRooms {

    /** A few kilobytes each. */
    private static final int MOST = 4096;

    private final Map<UUID, Standing> rooms = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Standing> eldest) {
            return size() > MOST;
        }
    });

    /** Those of the rooms that are known. */
    Map<UUID, Standing> of(Collection<UUID> wanted) {
        Map<UUID, Standing> found = new HashMap<>();
        for (UUID room : wanted) {
            Standing known = rooms.get(room);
            if (known != null) {
                found.put(room, known);
            }
        }
        return found;
    }

    void keep(Map<UUID, Standing> settled) {
        rooms.putAll(settled);
    }

    void forget(Set<UUID> outdated) {
        outdated.forEach(rooms::remove);
    }
}
