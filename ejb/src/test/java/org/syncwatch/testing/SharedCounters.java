package org.syncwatch.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncwatch.limits.boundary.CounterGrid;

/** A data grid that the nodes of a test share, and that can be away. */
public final class SharedCounters {

    private final Map<String, Map<String, Long>> counters = new HashMap<>();
    private boolean away;
    private int questions;

    public synchronized void away(boolean now) {
        away = now;
    }

    /** How often a node asked for what the others told. */
    public synchronized int questions() {
        return questions;
    }

    public CounterGrid node(String name) {
        return new CounterGrid() {
            @Override
            public void tell(String key, long value, Duration lifetime) {
                write(name, key, value);
            }

            @Override
            public Told told(String key) {
                return read(name, key);
            }
        };
    }

    private synchronized void write(String node, String key, long value) {
        if (!away) {
            counters.computeIfAbsent(key, any -> new HashMap<>()).put(node, value);
        }
    }

    private synchronized CounterGrid.Told read(String node, String key) {
        questions++;
        if (away) {
            return CounterGrid.Told.NOTHING;
        }
        Map<String, Long> told = counters.getOrDefault(key, Map.of());
        List<Long> others = told.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(node))
                .map(Map.Entry::getValue)
                .toList();
        return new CounterGrid.Told(told.get(node), others);
    }
}
