package org.syncwatch.system.bench.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be measured.
 *
 * @param parts what to do: steady, search, joins or selfcheck, and chat for messages instead of commands; empty for all that is kept
 * @param rate commands or messages a second in each room, of a steady load
 * @param warmUpSeconds of a steady load before it is counted
 * @param seconds for which a load is counted
 */
record Flags(
        Set<String> parts,
        int nodes,
        int rooms,
        int members,
        double rate,
        int warmUpSeconds,
        int seconds,
        Joins joins,
        Beats.Manner beats,
        Machine machine,
        Disk disk) {

    /**
     * @param serverCores processors of the server as taskset takes them; empty for any
     * @param ownCores the same for this process
     * @param loops event loops of the generator
     * @param processors of this machine
     */
    record Machine(String serverCores, String ownCores, int loops, int processors) {}

    /**
     * How people come in.
     *
     * @param before how many, before those that are counted
     * @param atOnce at most so many at the same time
     */
    record Joins(int before, int atOnce) {}

    /**
     * What the stack's database writes to.
     *
     * @param directory of the stack's data; empty for the usual one
     * @param commitMs by which each commit is slowed down
     */
    record Disk(String directory, int commitMs) {}

    static final String STEADY = "steady";
    static final String SEARCH = "search";
    static final String JOINS = "joins";
    static final String SELF_CHECK = "selfcheck";

    private static final String CHAT = "chat";
    private static final String MESSAGES_PER_SECOND = "1";
    private static final String COMMANDS_PER_SECOND = "10";

    private static final Set<String> BARE = Set.of("--search", "--joins", "--selfcheck", "--chat");
    private static final Set<String> VALUED = Set.of(
            "--nodes",
            "--rooms",
            "--members",
            "--rate",
            "--warm-up",
            "--seconds",
            "--joins-before",
            "--joins-at-once",
            "--beats",
            "--data",
            "--commit-ms",
            "--server-cores",
            "--own-cores",
            "--loops");

    /**
     * Reads the words of the command line.
     *
     * @param processors of this machine; one alone is shared by all
     * @throws IllegalArgumentException for words that mean nothing
     */
    static Flags read(List<String> words, int processors) {
        Map<String, String> given = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (BARE.contains(word)) {
                given.put(word, "");
            } else if (VALUED.contains(word) && !rest.isEmpty()) {
                given.put(word, rest.removeFirst());
            } else {
                throw new IllegalArgumentException(word + " is no flag, or lacks its value");
            }
        }
        boolean split = processors > 1;
        return new Flags(
                parts(given),
                number(given, "--nodes", 1),
                number(given, "--rooms", 200),
                number(given, "--members", 5),
                Double.parseDouble(given.getOrDefault(
                        "--rate", given.containsKey("--chat") ? MESSAGES_PER_SECOND : COMMANDS_PER_SECOND)),
                number(given, "--warm-up", 60),
                number(given, "--seconds", 20),
                new Joins(number(given, "--joins-before", 10_000), number(given, "--joins-at-once", 16)),
                Beats.Manner.valueOf(given.getOrDefault("--beats", "full").toUpperCase(Locale.ROOT)),
                new Machine(
                        cores(given, "--server-cores", split ? "0" : ""),
                        cores(given, "--own-cores", split ? "1" : ""),
                        number(given, "--loops", 1),
                        processors),
                new Disk(given.getOrDefault("--data", ""), Integer.parseInt(given.getOrDefault("--commit-ms", "0"))));
    }

    private static Set<String> parts(Map<String, String> given) {
        if (given.isEmpty()) {
            return Set.of();
        }
        Set<String> wanted = new TreeSet<>();
        BARE.stream().filter(given::containsKey).forEach(word -> wanted.add(word.substring(2)));
        boolean nothingElse = wanted.isEmpty() || wanted.equals(Set.of(CHAT));
        if (nothingElse || given.containsKey("--rate")) {
            wanted.add(STEADY);
        }
        return Set.copyOf(wanted);
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        int value = Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
        return value;
    }

    private static String cores(Map<String, String> given, String name, String otherwise) {
        String value = given.getOrDefault(name, otherwise);
        return value.equals("any") ? "" : value;
    }

    /** What the rooms are busy with. */
    Theme theme() {
        return parts.contains(CHAT) ? Theme.CHAT : Theme.STEERING;
    }

    /** Whether this is everything that is kept of steering. */
    boolean everything() {
        return parts.isEmpty();
    }

    /** Of all that is kept a cluster of several nodes is only steered steadily. */
    boolean wants(String part) {
        return everything() ? part.equals(STEADY) || (nodes == 1 && !part.equals(SELF_CHECK)) : parts.contains(part);
    }

    Flags withNodes(int other) {
        return new Flags(parts, other, rooms, members, rate, warmUpSeconds, seconds, joins, beats, machine, disk);
    }

    int sockets() {
        return rooms * members;
    }
}
