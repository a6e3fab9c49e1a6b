package org.syncwatch.web.frame;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.ReadHandler;

/** Passes on what a guard lets through, and in place of a frame that announces too much one that is just too large. */
final class GuardedReads implements ReadHandler {

    private static final byte WHOLE_TEXT = (byte) 0x81;
    private static final byte LENGTH_IN_TWO_BYTES = 126;

    private final ReadHandler next;
    private final FrameGuard guard;
    private final int largestPayload;

    /** @param largestPayload that {@code next} takes, in bytes */
    GuardedReads(ReadHandler next, int largestPayload) {
        this.next = next;
        this.guard = new FrameGuard(largestPayload);
        this.largestPayload = largestPayload;
    }

    @Override
    public void handle(ByteBuffer data) {
        if (guard.stopped()) {
            data.position(data.limit());
            return;
        }
        next.handle(guard.pass(data));
        if (guard.stopped()) {
            next.handle(tooLarge());
        }
    }

    /** So that the platform closes the socket as for any other large frame, and clears up behind it. */
    private ByteBuffer tooLarge() {
        int payload = largestPayload + 1;
        return ByteBuffer.allocate(2 + Short.BYTES + payload)
                .put(WHOLE_TEXT)
                .put(LENGTH_IN_TWO_BYTES)
                .putShort((short) payload)
                .rewind();
    }
}
