package org.syncwatch.web.socket;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Frame;

/**
 * What waits to be sent to one reader: bounded, in order, one send under way at a time. A frame that makes
 * older ones worthless removes them, so a slow reader gets fewer frames and never an outdated last one.
 */
final class Outbox {

    /** Hands a message to the network; {@code done} runs when it is written or has failed. */
    interface Sender {
        void send(EncodedMessage message, Runnable done);
    }

    private record Letter(Frame.@Nullable Kind kind, long order, EncodedMessage message) {}

    private static final int NOWHERE = -1;

    /** Heartbeat answers tell their numbers, so a newer one takes the older one's place ahead of the answers that wait. */
    private static final Set<Frame.Kind> NUMBERED = EnumSet.of(Frame.Kind.PLAYBACK, Frame.Kind.ROSTER);

    /** What becomes of a letter that waits when another one comes. */
    private enum Precedence {
        /** Both are sent. */
        BOTH,
        /** The later one makes the waiting one worthless. */
        LATER,
        /** The waiting one makes the later one worthless. */
        WAITING
    }

    private final Sender sender;
    private final LongSupplier nanoTime;
    private final int largestWaitingBytes;
    private final List<Letter> waiting = new ArrayList<>();
    private int waitingBytes;
    private boolean corked = true;
    private boolean sending;
    private long sendingSince;

    Outbox(Sender sender, int largestWaitingBytes, LongSupplier nanoTime) {
        this.sender = sender;
        this.largestWaitingBytes = largestWaitingBytes;
        this.nanoTime = nanoTime;
    }

    /** Frames offered before this are held back behind {@code first}, which a reader must see before all others. */
    void uncork(EncodedMessage first) {
        synchronized (this) {
            waiting.add(0, new Letter(null, 0, first));
            waitingBytes += first.length();
            corked = false;
        }
        pump();
    }

    /** Answers false when the reader is so far behind that this frame does not fit. */
    boolean offer(Frame frame) {
        return offer(new Letter(frame.kind(), frame.order(), frame.message()));
    }

    /** Like {@link #offer(Frame)}, for an answer meant for this reader alone. */
    boolean offer(EncodedMessage answer) {
        return offer(new Letter(null, 0, answer));
    }

    /** Nanoseconds since the send under way began, 0 without one. */
    synchronized long stalledNanos() {
        return sending ? nanoTime.getAsLong() - sendingSince : 0;
    }

    private boolean offer(Letter letter) {
        synchronized (this) {
            int place = makeWay(letter);
            if (place != NOWHERE) {
                if (waitingBytes + letter.message().length() > largestWaitingBytes) {
                    return false;
                }
                waiting.add(place, letter);
                waitingBytes += letter.message().length();
            }
        }
        pump();
        return true;
    }

    /** Removes waiting letters that are worthless now; answers where the letter belongs. */
    private int makeWay(Letter letter) {
        int vacated = waiting.size();
        for (int at = 0; at < waiting.size(); ) {
            Letter other = waiting.get(at);
            Precedence precedence = precedence(other, letter);
            if (precedence == Precedence.WAITING) {
                return NOWHERE;
            }
            if (precedence == Precedence.LATER) {
                waiting.remove(at);
                waitingBytes -= other.message().length();
                vacated = Math.min(vacated, at);
            } else {
                at++;
            }
        }
        return letter.kind() != null && NUMBERED.contains(letter.kind()) ? vacated : waiting.size();
    }

    private static Precedence precedence(Letter waiting, Letter later) {
        if (waiting.kind() == null || waiting.kind() != later.kind()) {
            return Precedence.BOTH;
        }
        return switch (waiting.kind()) {
            case PLAYBACK, ROSTER, SETTINGS, EXPIRING, VIDEO ->
                waiting.order() > later.order() ? Precedence.WAITING : Precedence.LATER;
            case GATE ->
                waiting.order() == later.order()
                        ? Precedence.BOTH
                        : waiting.order() > later.order() ? Precedence.WAITING : Precedence.LATER;
            case VITALS, TYPING -> waiting.order() == later.order() ? Precedence.LATER : Precedence.BOTH;
            case CHAT, CLOSED, REMOVED, SUPERSEDED -> Precedence.BOTH;
        };
    }

    private void pump() {
        while (true) {
            Letter next;
            synchronized (this) {
                if (corked || sending || waiting.isEmpty()) {
                    return;
                }
                next = waiting.remove(0);
                waitingBytes -= next.message().length();
                sending = true;
                sendingSince = nanoTime.getAsLong();
            }
            sender.send(next.message(), this::sent);
        }
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }
}
