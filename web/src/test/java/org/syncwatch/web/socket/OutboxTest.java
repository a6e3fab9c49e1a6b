package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Frame;

class OutboxTest {

    private final List<String> sent = new ArrayList<>();
    private final Deque<Runnable> underWay = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Outbox outbox = new Outbox(
            (message, done) -> {
                sent.add(message.text());
                underWay.add(done);
            },
            20,
            nanos::get);

    @Test
    void theGreetingGoesOutBeforeWhatWaitedForIt() {
        outbox.offer(playback(1));
        assertThat(sent).isEmpty();

        outbox.uncork(EncodedMessage.of("hello"));
        finishAll();

        assertThat(sent).containsExactly("hello", "p1");
    }

    @Test
    void onlyOneSendIsUnderWay() {
        outbox.uncork(EncodedMessage.of("hello"));
        outbox.offer(EncodedMessage.of("a"));
        outbox.offer(EncodedMessage.of("b"));

        assertThat(sent).containsExactly("hello");
        underWay.remove().run();
        assertThat(sent).containsExactly("hello", "a");
    }

    @Test
    void aNewerStateTakesThePlaceOfTheOlderOneSoThatNoAnswerTellsItsNumberBeforeIt() {
        outbox.uncork(EncodedMessage.of("hello"));
        outbox.offer(playback(1));
        outbox.offer(EncodedMessage.of("answer 1"));
        outbox.offer(playback(2));
        finishAll();

        assertThat(sent).containsExactly("hello", "p2", "answer 1");
    }

    @Test
    void everyStepOfTheNewestWaitIsSentAfterItsPlayback() {
        outbox.uncork(EncodedMessage.of("hello"));
        outbox.offer(gate(4, "g4"));
        outbox.offer(playback(5));
        outbox.offer(gate(5, "a"));
        outbox.offer(gate(5, "b"));
        outbox.offer(gate(4, "x"));
        finishAll();

        assertThat(sent).containsExactly("hello", "p5", "a", "b");
    }

    @Test
    void vitalsOfOneNodeDoNotReplaceThoseOfAnother() {
        outbox.uncork(EncodedMessage.of("hello"));
        outbox.offer(vitals(-7, "n7"));
        outbox.offer(vitals(3, "n3"));
        outbox.offer(vitals(-7, "m7"));
        finishAll();

        assertThat(sent).containsExactly("hello", "n3", "m7");
    }

    @Test
    void nothingOfTheChatIsLeftOutAndOfWhoTypesTheLastWordCounts() {
        outbox.uncork(EncodedMessage.of("hello"));
        outbox.offer(frame(Frame.Kind.CHAT, 5, "c5"));
        outbox.offer(frame(Frame.Kind.TYPING, 1, "t"));
        outbox.offer(frame(Frame.Kind.CHAT, 6, "c6"));
        outbox.offer(frame(Frame.Kind.TYPING, 2, "u"));
        outbox.offer(frame(Frame.Kind.TYPING, 1, "v"));
        finishAll();

        assertThat(sent).containsExactly("hello", "c5", "c6", "u", "v");
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        outbox.uncork(EncodedMessage.of("hello"));
        outbox.offer(playback(2));
        outbox.offer(playback(1));
        finishAll();

        assertThat(sent).containsExactly("hello", "p2");
    }

    @Test
    void aReaderTooFarBehindIsToldApart() {
        outbox.uncork(EncodedMessage.of("hello"));
        assertThat(outbox.offer(EncodedMessage.of("12345678901234567890"))).isTrue();
        assertThat(outbox.offer(EncodedMessage.of("x"))).isFalse();
    }

    @Test
    void aSendThatDoesNotEndShowsAsStalled() {
        outbox.uncork(EncodedMessage.of("hello"));
        nanos.addAndGet(8_000);
        assertThat(outbox.stalledNanos()).isEqualTo(8_000);

        finishAll();
        assertThat(outbox.stalledNanos()).isZero();
    }

    private void finishAll() {
        while (!underWay.isEmpty()) {
            underWay.remove().run();
        }
    }

    private static Frame gate(long sequence, String text) {
        return frame(Frame.Kind.GATE, sequence, text);
    }

    private static Frame vitals(long node, String text) {
        return frame(Frame.Kind.VITALS, node, text);
    }

    private static Frame playback(long sequence) {
        return frame(Frame.Kind.PLAYBACK, sequence, "p" + sequence);
    }

    private static Frame frame(Frame.Kind kind, long order, String text) {
        return new Frame(new UUID(0, 1), kind, order, text);
    }
}
