package org.syncwatch.system.bench.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one room asked for and what its members have heard. A command has arrived when the last member heard of its sequence
 * or of a newer one, because each state is whole. Used by one thread.
 */
final class RoomBook {

    private static final class Command {
        private final long dueNanos;
        private final boolean counted;
        private long sequence;

        private Command(long dueNanos, boolean counted) {
            this.dueNanos = dueNanos;
            this.counted = counted;
        }
    }

    /** Far more than any room has under way. */
    private static final int MOMENTS_KEPT = 4096;

    private final Tally tally;
    private final long[] heard;
    private final Map<Long, Command> unanswered = new HashMap<>();
    private final Map<Long, Command> underWay = new HashMap<>();
    private final TreeMap<Long, Long> moments = new TreeMap<>();
    private long everybodys;
    private long newest;
    private long applied;

    RoomBook(int members, Tally tally) {
        this.heard = new long[members];
        this.tally = tally;
    }

    /** @param counted whether its fate is part of the result */
    void asked(long number, long dueNanos, boolean counted) {
        unanswered.put(number, new Command(dueNanos, counted));
        if (counted) {
            tally.asked();
        }
    }

    /** Whoever comes is told the whole state, so what was before concerns them no more. */
    void entered(int member, long sequence, long nanos) {
        heard[member] = sequence;
        newest = Math.max(newest, sequence);
        rise(nanos);
    }

    /** Answers whether nobody in the room had heard of this sequence before. */
    boolean heard(int member, long sequence, long nanos) {
        long before = heard[member];
        if (sequence <= before) {
            tally.olderFrame();
            return false;
        }
        tally.frame(sequence - before - 1);
        heard[member] = sequence;
        boolean first = sequence > newest;
        newest = Math.max(newest, sequence);
        if (before == everybodys) {
            rise(nanos);
        }
        return first;
    }

    /** The server says, in whatever frame, that this command got this sequence. */
    void numbered(long number, long sequence) {
        Command command = unanswered.get(number);
        if (command == null || command.sequence != 0) {
            return;
        }
        command.sequence = sequence;
        Map.Entry<Long, Long> moment = moments.ceilingEntry(sequence);
        if (sequence <= everybodys && moment != null) {
            arrived(command, moment.getValue());
        } else {
            underWay.put(sequence, command);
        }
    }

    void applied(long number, long sequence) {
        numbered(number, sequence);
        if (unanswered.remove(number) != null) {
            applied++;
        }
    }

    void refused(long number, String reason) {
        Command command = unanswered.remove(number);
        if (command != null && command.counted) {
            tally.refused(reason);
        }
    }

    private void rise(long nanos) {
        long lowest = Arrays.stream(heard).min().orElse(0);
        for (long sequence = everybodys + 1; sequence <= lowest; sequence++) {
            Command command = underWay.remove(sequence);
            if (command != null) {
                arrived(command, nanos);
            }
        }
        if (lowest > everybodys) {
            everybodys = lowest;
            moments.put(lowest, nanos);
            if (moments.size() > MOMENTS_KEPT) {
                moments.pollFirstEntry();
            }
        }
    }

    private void arrived(Command command, long nanos) {
        if (command.counted) {
            tally.arrived(nanos - command.dueNanos);
        }
    }

    /** Gives up on what has not arrived, which counts for as long as it was waited for. */
    void close(long nanos) {
        for (Command command : underWay.values()) {
            if (command.counted) {
                tally.missing(nanos - command.dueNanos);
            }
        }
        for (Command command : unanswered.values()) {
            if (command.counted && command.sequence == 0) {
                tally.missing(nanos - command.dueNanos);
            }
        }
        underWay.clear();
        unanswered.clear();
    }

    int unanswered() {
        return unanswered.size();
    }

    /** Whether a command is not answered, or not with every member. */
    boolean isOpen() {
        return !unanswered.isEmpty() || !underWay.isEmpty();
    }

    /** Commands that were said to be applied, ever. */
    long applied() {
        return applied;
    }

    /** The last sequence each member heard of. */
    long[] heard() {
        return heard.clone();
    }
}
