package org.syncwatch.web.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Frame;

/**
 * What waits to be sent to one reader: bounded, in order, one send under way at a time. Whole-state frames replace
 * older ones of their kind that are still waiting, so a slow reader gets fewer frames and never an outdated last one.
 */
final class Outbox {

    /** Hands text to the network; {@code done} runs when it is written or has failed. */
    interface Sender {
        void send(String text, Runnable done);
    }

    private record Letter(Frame.@Nullable Kind kind, long order, String text) {}

    private static final Set<Frame.Kind> WHOLE_STATE =
            EnumSet.of(Frame.Kind.PLAYBACK, Frame.Kind.ROSTER, Frame.Kind.VIDEO);

    private final Sender sender;
    private final LongSupplier nanoTime;
    private final int largestWaitingChars;
    private final Deque<Letter> waiting = new ArrayDeque<>();
    private int waitingChars;
    private boolean corked = true;
    private boolean sending;
    private long sendingSince;

    Outbox(Sender sender, int largestWaitingChars, LongSupplier nanoTime) {
        this.sender = sender;
        this.largestWaitingChars = largestWaitingChars;
        this.nanoTime = nanoTime;
    }

    /** Frames offered before this are held back behind {@code first}, which a reader must see before all others. */
    void uncork(String first) {
        synchronized (this) {
            waiting.addFirst(new Letter(null, 0, first));
            waitingChars += first.length();
            corked = false;
        }
        pump();
    }

    /** Answers false when the reader is so far behind that this frame does not fit. */
    boolean offer(Frame frame) {
        return offer(new Letter(frame.kind(), frame.order(), frame.text()));
    }

    /** Like {@link #offer(Frame)}, for an answer meant for this reader alone. */
    boolean offer(String text) {
        return offer(new Letter(null, 0, text));
    }

    /** Nanoseconds since the send under way began, 0 without one. */
    synchronized long stalledNanos() {
        return sending ? nanoTime.getAsLong() - sendingSince : 0;
    }

    private boolean offer(Letter letter) {
        synchronized (this) {
            if (letter.kind() != null && WHOLE_STATE.contains(letter.kind()) && outdated(letter)) {
                return true;
            }
            if (waitingChars + letter.text().length() > largestWaitingChars) {
                return false;
            }
            waiting.addLast(letter);
            waitingChars += letter.text().length();
        }
        pump();
        return true;
    }

    /** Removes waiting letters that {@code letter} replaces; true when a newer one waits already. */
    private boolean outdated(Letter letter) {
        for (Iterator<Letter> earlier = waiting.iterator(); earlier.hasNext(); ) {
            Letter other = earlier.next();
            if (other.kind() == letter.kind()) {
                if (other.order() > letter.order()) {
                    return true;
                }
                earlier.remove();
                waitingChars -= other.text().length();
            }
        }
        return false;
    }

    private void pump() {
        while (true) {
            Letter next;
            synchronized (this) {
                next = corked || sending ? null : waiting.pollFirst();
                if (next == null) {
                    return;
                }
                waitingChars -= next.text().length();
                sending = true;
                sendingSince = nanoTime.getAsLong();
            }
            sender.send(next.text(), this::sent);
        }
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }
}
