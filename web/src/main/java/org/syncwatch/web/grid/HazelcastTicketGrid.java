package org.syncwatch.web.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.syncwatch.room.boundary.TicketGrid;

/** Tickets in a map of the data grid; plain strings, since other nodes have no classes of ours to load. */
@ApplicationScoped
public class HazelcastTicketGrid implements TicketGrid {

    private static final String MAP = "syncwatch.tickets";

    @Resource(lookup = "payara/Hazelcast")
    @SuppressWarnings("NullAway.Init")
    private HazelcastInstance grid;

    @Override
    public void put(String key, String value, Duration lifetime) {
        map().set(key, value, lifetime.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<String> take(String key) {
        return Optional.ofNullable(map().remove(key));
    }

    private IMap<String, String> map() {
        return grid.getMap(MAP);
    }
}
