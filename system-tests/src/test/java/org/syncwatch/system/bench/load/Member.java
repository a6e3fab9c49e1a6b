package org.syncwatch.system.bench.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.bench.load.FrameWords.Kind;

/** One member of a room and their end of the socket. */
final class Member implements Line.Owner {

    private final Room room;
    private final int index;
    private final Crew crew;
    private final Beats beats;
    private final Beats.Manner manner;
    private String node;
    private CompletableFuture<Void> entering = new CompletableFuture<>();
    private String ticket = "";
    private String memberToken = "";
    private @Nullable Line line;

    /** @param node the origin of the node that this member uses */
    Member(Room room, int index, String node, Crew crew, Beats.Manner manner) {
        this.room = room;
        this.index = index;
        this.node = node;
        this.crew = crew;
        this.manner = manner;
        this.beats = new Beats(manner);
    }

    Room room() {
        return room;
    }

    int index() {
        return index;
    }

    String node() {
        return node;
    }

    /** Uses another node from now on. */
    void moveTo(String other) {
        node = other;
    }

    /** With which the same member comes back; empty for somebody who was not here yet. */
    String memberToken() {
        return memberToken;
    }

    boolean isOwner() {
        return index == 0;
    }

    boolean isHere() {
        return line != null && line.isOpen() && entering.isDone();
    }

    /** Opens a socket with the ticket; the answer comes with the server's greeting. */
    CompletableFuture<Void> enter(String withTicket, String token) {
        ticket = withTicket;
        memberToken = token;
        entering = new CompletableFuture<>();
        Line.open(crew, node, this);
        return entering;
    }

    /** Closes the socket for good, so that the seat is free at once. */
    void leave() {
        if (line != null) {
            line.leave();
        }
        memberToken = "";
    }

    /** Ends the connection without a word. */
    void cut() {
        if (line != null) {
            line.cut();
        }
    }

    /** Answers whether the words could be sent. */
    boolean say(String text) {
        if (line == null || !line.isOpen()) {
            return false;
        }
        line.say(text);
        return true;
    }

    @Override
    public void opened(Line opened) {
        line = opened;
        opened.say("{\"type\":\"hello\",\"protocolVersion\":\"1.1\",\"ticket\":\"" + ticket
                + "\",\"lastSeenSequence\":null,\"capabilities\":"
                + room.theme().capabilities() + "}");
    }

    @Override
    public void heard(byte[] frame, int length) {
        Kind kind = FrameWords.kind(frame, length);
        Theme theme = room.theme();
        if (kind == theme.news()) {
            news(frame, length, theme.number(kind, frame, length));
        } else if (kind == Kind.HEARTBEAT) {
            beats.answered(System.nanoTime());
            room.told(index, theme.number(kind, frame, length));
        } else if (kind == theme.outcome()) {
            room.answered(kind, frame, length);
        } else if (kind == theme.whole()) {
            room.book().entered(index, theme.number(kind, frame, length), System.nanoTime());
        } else if (kind == Kind.HELLO) {
            hello(frame, length);
        }
        if (kind == Kind.OUTCOME) {
            room.shownIf(frame, length);
        }
    }

    private void news(byte[] frame, int length, long number) {
        if (room.book().heard(index, number, System.nanoTime())) {
            room.book().numbered(room.theme().wish(frame, length), number);
        }
        if (room.theme() == Theme.STEERING) {
            beats.came(number);
        }
    }

    private void hello(byte[] frame, int length) {
        long sequence = room.theme().number(Kind.HELLO, frame, length);
        if (sequence == FrameWords.NONE) {
            entering.completeExceptionally(new IllegalStateException("a greeting without a room"));
            return;
        }
        room.book().entered(index, sequence, System.nanoTime());
        entering.complete(null);
        long first = crew.random().nextLong(manner.everyMs());
        Line greeted = line;
        crew.loop().schedule(() -> beat(greeted), first, TimeUnit.MILLISECONDS);
    }

    private void beat(@Nullable Line of) {
        if (of != null && of.isOpen()) {
            of.say(beats.next(System.nanoTime()));
            crew.loop().schedule(() -> beat(of), manner.everyMs(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void gone(String reason) {
        line = null;
        if (!entering.completeExceptionally(new IllegalStateException(reason)) && !reason.equals(Line.LEFT)) {
            crew.tally().closed(reason);
        }
    }
}
