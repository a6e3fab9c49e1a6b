package org.syncwatch.system.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of a Java process after a collection.
 *
 * @param residentKb what the system holds for it
 * @param heapKb what its objects take
 */
public record Footprint(long residentKb, long heapKb) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("(?m)^ *(?:def new generation|tenured generation"
            + "|garbage-first heap|PSYoungGen|ParOldGen) .* used (\\d+)K");

    public static Footprint of(long pid) throws IOException, InterruptedException {
        Jcmd.ask(pid, "GC.run");
        String heap = Jcmd.ask(pid, "GC.heap_info");
        return new Footprint(resident(Files.readString(Path.of("/proc/" + pid + "/status"))), used(heap));
    }

    /** Objects of a class, named with its package, after a collection. */
    public static long instances(long pid, String type) throws IOException, InterruptedException {
        return Jcmd.ask(pid, "GC.class_histogram")
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words.length >= 4 && words[3].equals(type))
                .mapToLong(words -> Long.parseLong(words[1]))
                .sum();
    }

    static long resident(String status) {
        Matcher line = RESIDENT.matcher(status);
        if (!line.find()) {
            throw new IllegalArgumentException("no VmRSS in " + status);
        }
        return Long.parseLong(line.group(1));
    }

    /** The sum over the generations, whichever collector it is. */
    static long used(String heapInfo) {
        Matcher generations = USED.matcher(heapInfo);
        long sum = 0;
        while (generations.find()) {
            sum += Long.parseLong(generations.group(1));
        }
        if (sum == 0) {
            throw new IllegalArgumentException("no generation in " + heapInfo);
        }
        return sum;
    }
}
