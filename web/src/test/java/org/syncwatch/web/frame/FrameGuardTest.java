package org.syncwatch.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameGuardTest {

    private static final int LARGEST = 70_000;
    private static final byte TEXT = (byte) 0x81;

    private final FrameGuard guard = new FrameGuard(LARGEST);

    @Property
    void rightFramesPassUnchangedHoweverTheyArrive(
            @ForAll("frames") List<byte[]> frames, @ForAll("cuts") List<Integer> cuts) {
        byte[] sent = joined(frames);
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        FrameGuard fresh = new FrameGuard(LARGEST);

        for (int at = 0, cut = 0; at < sent.length; cut++) {
            int length = Math.min(cuts.get(cut % cuts.size()), sent.length - at);
            passed.writeBytes(passed(fresh, ByteBuffer.wrap(sent, at, length)));
            at += length;
        }

        assertThat(passed.toByteArray()).isEqualTo(sent);
        assertThat(fresh.stopped()).isFalse();
    }

    @Property
    void anyNoiseIsPassedInItsOrderUntilItStops(@ForAll byte[] noise, @ForAll("cuts") List<Integer> cuts) {
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        FrameGuard fresh = new FrameGuard(125);

        for (int at = 0, cut = 0; at < noise.length; cut++) {
            int length = Math.min(cuts.get(cut % cuts.size()), noise.length - at);
            passed.writeBytes(passed(fresh, ByteBuffer.wrap(noise, at, length)));
            at += length;
        }

        assertThat(passed.toByteArray()).isEqualTo(Arrays.copyOf(noise, passed.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST + 1, 1L << 31, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, -1, 0x80000000_7FFFFFFFL})
    void aFrameThatAnnouncesTooMuchStopsAtItsHeader(long length) {
        byte[] before = frame(3, true);
        ByteBuffer sent = ByteBuffer.allocate(100);
        sent.put(before).put(TEXT).put((byte) 0xFF).putLong(length).rewind();

        assertThat(passed(guard, sent)).isEqualTo(before);

        assertThat(guard.stopped()).isTrue();
        assertThat(passed(guard, ByteBuffer.wrap(frame(1, true)))).isEmpty();
    }

    @Test
    void aHeaderPassesOnlyWhenItIsWhole() {
        byte[] frame = frame(300, true);

        for (int at = 0; at < 7; at++) {
            assertThat(passed(guard, ByteBuffer.wrap(frame, at, 1))).isEmpty();
        }

        assertThat(passed(guard, ByteBuffer.wrap(frame, 7, 1))).hasSize(8);
    }

    @Test
    void inPlaceOfWhatIsRefusedComesOneThatIsJustTooLarge() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        GuardedReads reads = new GuardedReads(data -> read.writeBytes(bytes(data)), 200);

        reads.handle(ByteBuffer.wrap(frame(300, true)));
        reads.handle(ByteBuffer.wrap(frame(3, true)));

        assertThat(read.toByteArray()).hasSize(4 + 201).startsWith(0x81, 126, 0, 201);
    }

    @Provide
    Arbitrary<List<byte[]>> frames() {
        Arbitrary<Integer> sizes = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 125, 126, 65_535, 65_536, LARGEST),
                Arbitraries.integers().between(0, 600));
        return Combinators.combine(sizes, Arbitraries.of(true, false))
                .as(FrameGuardTest::frame)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(1, 40).list().ofMinSize(1).ofMaxSize(8);
    }

    private static byte[] passed(FrameGuard guard, ByteBuffer data) {
        byte[] passed = bytes(guard.pass(data));
        assertThat(data.hasRemaining()).isFalse();
        return passed;
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return bytes;
    }

    private static byte[] joined(List<byte[]> frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] frame(int payload, boolean masked) {
        int mask = masked ? 0x80 : 0;
        ByteBuffer frame = ByteBuffer.allocate(14 + payload).put(TEXT);
        if (payload < 126) {
            frame.put((byte) (payload | mask));
        } else if (payload < 1 << 16) {
            frame.put((byte) (126 | mask)).putShort((short) payload);
        } else {
            frame.put((byte) (127 | mask)).putLong(payload);
        }
        if (masked) {
            frame.putInt(0x01020304);
        }
        for (int i = 0; i < payload; i++) {
            frame.put((byte) i);
        }
        return bytes(frame.flip());
    }
}
