package org.syncwatch.transcoder.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The children of a node; once they were ended, every later one ends at once. */
public final class RunningChildren {

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    void add(Process child) {
        running.add(child);
        // Looked at afterwards, so that a child that starts meanwhile is ended by one of both.
        if (over) {
            Session.of(child).end();
        }
    }

    void remove(Process child) {
        running.remove(child);
    }

    /** What all of them hold in memory. */
    public long residentBytes() {
        return running.stream().mapToLong(ResidentMemory::bytes).sum();
    }

    public void endAll() {
        over = true;
        running.parallelStream().map(Session::of).forEach(Session::end);
    }
}
