package org.syncwatch.system.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Takes a server's WebSocket frames apart where they lie. Objects for each frame would cost the generator more than all
 * it does with one.
 */
final class FrameReader extends ChannelInboundHandlerAdapter {

    /** Who gets the frames. */
    interface Listener {

        /** A whole text; its first {@code length} bytes are the frame's until this returns. */
        void text(byte[] frame, int length);

        /** The server closes the socket. */
        void closing(int code);

        /** Something that this reader does not understand: the socket is of no use any more. */
        void broken(String why);
    }

    private static final int WHOLE_TEXT = 0x81;
    private static final int WHOLE_BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;
    private static final int SHORT_HEADER = 2;
    private static final int MEDIUM_HEADER = 4;
    private static final int MEDIUM = 126;
    private static final int NO_CODE = 1005;
    private static final int USUAL_BYTES = 4096;

    private final Listener listener;
    private final byte[] frame;
    private @Nullable ByteBuf partial;
    private boolean useless;

    /** @param frame where a text is put while it is told of; longer ones are not understood */
    FrameReader(Listener listener, byte[] frame) {
        this.listener = listener;
        this.frame = frame;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (partial != null) {
            partial.writeBytes(bytes);
            bytes.release();
            bytes = partial;
            partial = null;
        }
        while (!useless && take(bytes)) {
            // One frame after the other.
        }
        if (bytes.isReadable() && !useless) {
            partial = context.alloc().heapBuffer(USUAL_BYTES).writeBytes(bytes);
        }
        bytes.release();
    }

    /** Answers whether there was a whole frame. */
    private boolean take(ByteBuf bytes) {
        int start = bytes.readerIndex();
        if (bytes.readableBytes() < SHORT_HEADER) {
            return false;
        }
        int length = bytes.getUnsignedByte(start + 1);
        int header = SHORT_HEADER;
        if (length == MEDIUM) {
            if (bytes.readableBytes() < MEDIUM_HEADER) {
                return false;
            }
            length = bytes.getUnsignedShort(start + SHORT_HEADER);
            header = MEDIUM_HEADER;
        }
        if (length > frame.length || (header == SHORT_HEADER && length > MEDIUM)) {
            giveUp("a frame that is too long or masked");
            return false;
        }
        if (bytes.readableBytes() < header + length) {
            return false;
        }
        bytes.getBytes(start + header, frame, 0, length);
        bytes.readerIndex(start + header + length);
        tell(bytes.getUnsignedByte(start), length);
        return true;
    }

    private void tell(int kind, int length) {
        if (kind == WHOLE_TEXT || kind == WHOLE_BINARY) {
            listener.text(frame, length);
        } else if (kind == CLOSE) {
            listener.closing(length < 2 ? NO_CODE : (frame[0] & 0xff) << 8 | (frame[1] & 0xff));
        } else if (kind != PING && kind != PONG) {
            giveUp("a frame of the kind " + Integer.toHexString(kind));
        }
    }

    private void giveUp(String why) {
        useless = true;
        listener.broken(why);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (partial != null) {
            partial.release();
            partial = null;
        }
    }
}
