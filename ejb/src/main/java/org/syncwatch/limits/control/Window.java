package org.syncwatch.limits.control;

/**
 * How much was counted until a window ends.
 *
 * @param endMs in milliseconds since 1970
 */
public record Window(long endMs, int count) {

    public static final Window NONE = new Window(0, 0);

    private static final int COUNT_BITS = 20;
    private static final int MOST = (1 << COUNT_BITS) - 1;

    /** @param packed as {@link #packed} gave it */
    public static Window of(long packed) {
        return new Window(packed >>> COUNT_BITS, (int) (packed & MOST));
    }

    /** In one number, which every node can read. */
    public long packed() {
        return endMs << COUNT_BITS | Math.min(count, MOST);
    }

    public boolean over(long nowMs) {
        return nowMs >= endMs;
    }
}
