package org.syncwatch.system.bench.load;

/** What one member's heartbeats say: as the page's do, with the commands that came since the last one. */
final class Beats {

    /** How members say that they are alive. */
    enum Manner {
        /** Each second, with a report, as the page does. */
        FULL(1000),
        /** Each second, without a report. */
        PLAIN(1000),
        /** As seldom as the server bears. */
        RARE(10_000);

        private final long everyMs;

        Manner(long everyMs) {
            this.everyMs = everyMs;
        }

        long everyMs() {
            return everyMs;
        }
    }

    private static final int MOST_ACKNOWLEDGED = 32;
    private static final double NANOS_PER_MS = 1e6;
    private static final double NOT_MEASURED = -1;
    private static final String[] ACTIONS = {"PLAY", "SEEK", "PAUSE", "SEEK"};

    private final Manner manner;
    private final long[] sequences = new long[MOST_ACKNOWLEDGED];
    private int came;
    private long sentNanos;
    private double roundTripMs = NOT_MEASURED;

    Beats(Manner manner) {
        this.manner = manner;
    }

    void came(long sequence) {
        if (came < MOST_ACKNOWLEDGED) {
            sequences[came++] = sequence;
        }
    }

    void answered(long nanos) {
        double took = (nanos - sentNanos) / NANOS_PER_MS;
        roundTripMs = roundTripMs == NOT_MEASURED ? took : Math.min(took, roundTripMs * 1.1);
    }

    String next(long nanos) {
        sentNanos = nanos;
        StringBuilder text =
                new StringBuilder("{\"type\":\"heartbeat\",\"clientTimeMs\":").append(nanos / NANOS_PER_MS);
        if (roundTripMs != NOT_MEASURED) {
            text.append(",\"roundTripMs\":").append(roundTripMs);
        }
        if (manner == Manner.FULL) {
            text.append(",\"report\":{\"driftMs\":0.7,\"following\":\"follow\",\"acknowledged\":[");
            for (int i = 0; i < came; i++) {
                text.append(i == 0 ? "{\"sequence\":" : ",{\"sequence\":")
                        .append(sequences[i])
                        .append(",\"action\":\"")
                        .append(ACTIONS[(int) (sequences[i] % ACTIONS.length)])
                        .append("\",\"latencyMs\":4.5}");
            }
            text.append("]}");
        }
        came = 0;
        return text.append('}').toString();
    }
}
