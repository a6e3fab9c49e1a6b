package org.syncwatch.system.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest implements FrameReader.Listener {

    private static final int WHOLE_TEXT = 0x81;
    private static final int WHOLE_BINARY = 0x82;

    private final List<String> heard = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel(new FrameReader(this, new byte[1 << 16]));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 130, 1000, 100_000})
    void howeverTheBytesComeTheFramesAreTheSame(int atOnce) {
        String medium = "m".repeat(126);
        String large = "l".repeat(65_535);
        ByteBuf all = Unpooled.buffer();
        frame(all, WHOLE_TEXT, "short");
        frame(all, 0x89, "ping");
        frame(all, WHOLE_BINARY, medium);
        frame(all, WHOLE_TEXT, "");
        frame(all, WHOLE_TEXT, large);
        frame(all, 0x88, "\u0003\u00f4");

        while (all.isReadable()) {
            ByteBuf some = all.readRetainedSlice(Math.min(atOnce, all.readableBytes()));
            channel.writeInbound(some);
        }

        assertThat(heard).containsExactly("short", medium, "", large, "closing 1012");
        assertThat(all.refCnt()).isEqualTo(1);
        channel.finish();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0xc1})
    void whatIsNotAWholeMessageBreaksTheLineOnce(int kind) {
        ByteBuf all = Unpooled.buffer();
        frame(all, kind, "odd");
        frame(all, WHOLE_TEXT, "after it");

        channel.writeInbound(all);

        assertThat(heard).containsExactly("broken");
    }

    @Test
    void aFrameBeyondTheBufferBreaksTheLine() {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {(byte) WHOLE_TEXT, 127, 0, 0, 0, 0, 0, 1, 0, 0}));

        assertThat(heard).containsExactly("broken");
    }

    private static void frame(ByteBuf to, int kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        to.writeByte(kind);
        if (bytes.length < 126) {
            to.writeByte(bytes.length);
        } else {
            to.writeByte(126).writeShort(bytes.length);
        }
        to.writeBytes(bytes);
    }

    @Override
    public void text(byte[] frame, int length) {
        heard.add(new String(frame, 0, length, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void closing(int code) {
        heard.add("closing " + code);
    }

    @Override
    public void broken(String why) {
        heard.add("broken");
    }
}
