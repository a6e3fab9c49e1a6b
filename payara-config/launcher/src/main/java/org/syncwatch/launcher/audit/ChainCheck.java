package org.syncwatch.launcher.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an export line by line and says what is wrong with it. */
public final class ChainCheck {

    private static final Pattern ROW = Pattern.compile("\\{\"hash\":\"([0-9a-f]{64})\",\"row\":"
            + "(\\{\"class\":\"([a-z]+)\",\"number\":(\\d{1,18}),\"previous\":\"([0-9a-f]{64})\",.*})}");
    private static final Pattern END = Pattern.compile(
            "\\{\"(anchor|head)\":" + "\\{\"class\":\"([a-z]+)\",\"number\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\"}}");

    /**
     * A chain that was found whole.
     *
     * @param hash to compare with one that was kept elsewhere
     */
    public record Head(String chain, long number, String hash) {}

    private record Place(long number, String hash) {}

    private final Map<String, Place> open = new LinkedHashMap<>();
    private final List<Head> heads = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int line;

    public void read(String text) {
        line++;
        Matcher row = ROW.matcher(text);
        Matcher end = END.matcher(text);
        if (row.matches()) {
            row(row);
        } else if (end.matches()) {
            end(end);
        } else {
            fault("is no line of an export");
        }
    }

    /** What is wrong, in the order of the lines; empty when each chain is whole. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        open.keySet().forEach(chain -> all.add("the chain " + chain + " has no head: the end of the file is missing"));
        if (line == 0 || (heads.isEmpty() && all.isEmpty())) {
            all.add("there is no chain in this file");
        }
        return all;
    }

    public List<Head> heads() {
        return List.copyOf(heads);
    }

    private void row(Matcher row) {
        String chain = row.group(3);
        long number = Long.parseLong(row.group(4));
        Place last = open.get(chain);
        if (last == null) {
            fault("has a row of the chain " + chain + ", of which no anchor came before");
            return;
        }
        if (number != last.number() + 1) {
            fault("has number " + number + " of the chain " + chain + " where " + (last.number() + 1) + " belongs");
        }
        if (!row.group(5).equals(last.hash())) {
            fault("does not follow the row before it in the chain " + chain);
        }
        if (!row.group(1).equals(sha256(row.group(2)))) {
            fault("was altered: its hash is not that of its row");
        }
        open.put(chain, new Place(number, row.group(1)));
    }

    private void end(Matcher end) {
        String chain = end.group(2);
        Place place = new Place(Long.parseLong(end.group(3)), end.group(4));
        if (end.group(1).equals("anchor")) {
            if (open.put(chain, place) != null) {
                fault("begins the chain " + chain + " again");
            }
        } else if (!place.equals(open.remove(chain))) {
            fault("is a head of the chain " + chain + " that does not fit its last row");
        } else {
            heads.add(new Head(chain, place.number(), place.hash()));
        }
    }

    private void fault(String what) {
        faults.add("line " + line + " " + what);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
