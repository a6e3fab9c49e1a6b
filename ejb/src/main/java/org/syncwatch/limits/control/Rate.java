package org.syncwatch.limits.control;

import java.time.Duration;
import java.util.List;
import org.syncwatch.limits.boundary.Limit.Kind;

/**
 * How often something may happen.
 *
 * @param most 0 when there is no limit
 * @param per the window
 * @param block how long whoever failed too often is kept out, at first when the block grows
 */
public record Rate(Kind kind, int most, Duration per, Duration block) {

    private static final int MOST_DOUBLINGS = 30;

    /** @param setting {@code 5/PT1H}, {@code 5/PT1H/PT30M} or {@code off} */
    public static Rate of(Kind kind, String setting) {
        if (setting.strip().equals("off")) {
            return new Rate(kind, 0, Duration.ZERO, Duration.ZERO);
        }
        String[] parts = setting.strip().split("/", -1);
        boolean blocks = kind != Kind.DEEDS;
        if (parts.length != (blocks ? 3 : 2)) {
            throw new IllegalArgumentException("\"" + setting + "\" is not a number, a window"
                    + (blocks ? " and the length of a block" : "") + " with slashes between them, nor \"off\"");
        }
        int most = Integer.parseInt(parts[0]);
        Duration per = Duration.parse(parts[1]);
        Duration block = blocks ? Duration.parse(parts[2]) : Duration.ZERO;
        if (most < 1 || per.isNegative() || per.isZero() || block.isNegative()) {
            throw new IllegalArgumentException("\"" + setting + "\" limits nothing");
        }
        return new Rate(kind, most, per, block);
    }

    public boolean unlimited() {
        return most == 0;
    }

    /** How many counts of one node the others need not know of. */
    public int coarseness() {
        return Math.max(1, most / 10);
    }

    /** The window of this node after one count more. */
    public Window counted(Window own, List<Window> others, long nowMs) {
        boolean begins = own.over(nowMs);
        int count = begins ? 1 : own.count() + 1;
        long end = begins ? nowMs + per.toMillis() : own.endMs();
        return switch (kind) {
            case DEEDS -> new Window(end, count);
            case FAILURES ->
                // Others may have counted the rest: the block has to be seen in this window alone.
                count + sum(others, nowMs) >= most
                        ? new Window(nowMs + block.toMillis(), most)
                        : new Window(end, count);
            case GROWING_FAILURES -> new Window(nowMs + per.toMillis(), count);
        };
    }

    /** How long to wait, in milliseconds; 0 for not at all. */
    public long waitMs(List<Window> all, long nowMs) {
        int count = sum(all, nowMs);
        if (count < most) {
            return 0;
        }
        long end = all.stream().mapToLong(Window::endMs).max().orElse(nowMs);
        if (kind == Kind.GROWING_FAILURES) {
            long grown = block.toMillis() << Math.min(MOST_DOUBLINGS, count - most);
            end = end - per.toMillis() + Math.min(grown, per.toMillis());
        }
        return Math.max(0, end - nowMs);
    }

    private static int sum(List<Window> windows, long nowMs) {
        return windows.stream()
                .filter(window -> !window.over(nowMs))
                .mapToInt(Window::count)
                .sum();
    }
}
