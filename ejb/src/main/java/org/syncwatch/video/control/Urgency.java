package org.syncwatch.video.control;

/**
 * Who is served first when more films wait than workers are free: those of whom has the fewest waiting, and among these the
 * small ones. So ten films of one account never stand before the one of another, whoever came first.
 */
public final class Urgency {

    /** Of work that nobody waits for, such as lower sizes of a film that plays already. */
    public static final int LOWEST = 0;

    private static final int BANDS = 4;

    /** Half an hour of film or less, as most people have it. */
    private static final long SMALL_BYTES = 1L << 30;

    private Urgency() {}

    /**
     * Of a film that comes now, 2 to 9.
     *
     * @param waiting films of the same account that wait or are being made
     */
    public static int of(long waiting, long sizeBytes) {
        int band = (int) Math.min(waiting, BANDS - 1);
        int small = sizeBytes <= SMALL_BYTES ? 1 : 0;
        return 2 * (BANDS - band) + small;
    }
}
