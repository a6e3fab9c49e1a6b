package org.syncwatch.system.bench.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A room, steered (or filled with words) by each of its members in turn; lives on its crew's thread. */
final class Room {

    /** No command of a load gets this number. */
    private static final long SOURCE_NUMBER = 0xffff_ffff_ffffL;

    private final String code;
    private final Theme theme;
    private final Crew crew;
    private final RoomBook book;
    private final List<Member> members;
    private final Wishes wishes;
    private final CompletableFuture<Void> shown = new CompletableFuture<>();
    private long asked;
    private @Nullable Pace pace;
    private long dueNanos;
    private long countFromNanos;
    private long endNanos;

    /** @param nodes origins of the nodes, on which the members sit by turns */
    Room(String code, Theme theme, Crew crew, int size, List<String> nodes, Beats.Manner manner) {
        this.code = code;
        this.theme = theme;
        this.crew = crew;
        this.book = new RoomBook(size, crew.tally());
        this.wishes = new Wishes(crew.random().split());
        this.members = IntStream.range(0, size)
                .mapToObj(index -> new Member(this, index, nodes.get(index % nodes.size()), crew, manner))
                .toList();
    }

    String code() {
        return code;
    }

    Theme theme() {
        return theme;
    }

    Crew crew() {
        return crew;
    }

    List<Member> members() {
        return members;
    }

    RoomBook book() {
        return book;
    }

    /** Puts a film on; answers when the server has said so. */
    CompletableFuture<Void> show(String sourceId) {
        members.get(0).say(wishes.source(sourceId, SOURCE_NUMBER));
        return shown;
    }

    /**
     * Begins to steer.
     *
     * @param countFromNanos commands due earlier only warm the server up
     */
    void steer(double perSecond, long startNanos, long countFromNanos, long endNanos) {
        this.countFromNanos = countFromNanos;
        this.endNanos = endNanos;
        pace = new Pace(startNanos, perSecond, crew.random().split());
        dueNanos = pace.next();
        ask();
    }

    void stop() {
        endNanos = Long.MIN_VALUE;
    }

    private void ask() {
        long now = System.nanoTime();
        while (dueNanos <= now && dueNanos < endNanos && pace != null) {
            long number = asked++;
            boolean counted = dueNanos >= countFromNanos;
            book.asked(number, dueNanos, counted);
            if (!members.get((int) (number % members.size())).say(theme.ask(wishes, number))) {
                book.refused(number, "no socket");
            } else if (counted) {
                crew.tally().sent(System.nanoTime() - dueNanos);
            }
            dueNanos = pace.next();
        }
        if (dueNanos < endNanos) {
            crew.loop().schedule(this::ask, dueNanos - now, TimeUnit.NANOSECONDS);
        }
    }

    /** A member was told what became of a command: perhaps of that which puts the film on. */
    void shownIf(byte[] frame, int length) {
        if (FrameWords.commandNumber(frame, length) == SOURCE_NUMBER) {
            String status = FrameWords.text(frame, length, "status");
            if (status.equals("applied")) {
                shown.complete(null);
            } else {
                shown.completeExceptionally(new IllegalStateException(
                        "the film was not shown: " + status + " " + FrameWords.text(frame, length, "reason")));
            }
        }
    }

    /** A member was told what became of their wish. */
    void answered(FrameWords.Kind kind, byte[] frame, int length) {
        long number = theme.wish(frame, length);
        String status = FrameWords.text(frame, length, "status");
        if (number == SOURCE_NUMBER) {
            return;
        }
        if (status.equals(theme.done())) {
            book.applied(number, theme.number(kind, frame, length));
        } else {
            book.refused(number, (status + " " + FrameWords.text(frame, length, "reason")).strip());
        }
    }

    /** A heartbeat told a member the room's sequence; when it is ahead a frame was lost, and the member asks for all. */
    void told(int member, long sequence) {
        if (sequence > book.heard()[member]) {
            crew.tally().lost();
            members.get(member).say(theme.askForMissed(book.heard()[member]));
        }
    }
}
