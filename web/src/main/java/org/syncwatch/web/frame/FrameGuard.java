package org.syncwatch.web.frame;

import java.nio.ByteBuffer;

/**
 * Reads the headers of one socket's frames (RFC 6455, section 5.2) as they pass and stops at the first that announces more than
 * is taken. The platform believes what a header says: a length above 2⁶³ is negative to it and asks for up to two gigabytes at
 * once, which ends a node.
 */
final class FrameGuard {

    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;
    private static final int MASKED = 0x80;
    private static final int LENGTH_CODE = 0x7F;
    private static final int MASK_BYTES = 4;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final int largestPayload;

    /** Of a header that is not whole yet. */
    private ByteBuffer held = NOTHING;

    private long payloadAhead;
    private boolean stopped;

    /** @param largestPayload of one frame, in bytes */
    FrameGuard(int largestPayload) {
        this.largestPayload = largestPayload;
    }

    /** Takes all bytes that came; answers those that may pass now, a header only as a whole. */
    ByteBuffer pass(ByteBuffer data) {
        ByteBuffer all = behindHeld(data);
        int at = all.position();
        while (!stopped && at < all.limit()) {
            if (payloadAhead > 0) {
                int passing = (int) Math.min(payloadAhead, all.limit() - at);
                payloadAhead -= passing;
                at += passing;
                continue;
            }
            int header = headerBytes(all, at);
            if (header > all.limit() - at) {
                held = copy(all, at);
                break;
            }
            long payload = payload(all, at);
            stopped = payload < 0 || payload > largestPayload;
            if (!stopped) {
                payloadAhead = payload;
                at += header;
            }
        }
        return all.limit(at);
    }

    /** Whether a frame announced too much; nothing passes any more. */
    boolean stopped() {
        return stopped;
    }

    private ByteBuffer behindHeld(ByteBuffer data) {
        ByteBuffer all;
        if (held.hasRemaining()) {
            all = ByteBuffer.allocate(held.remaining() + data.remaining());
            all.put(held).put(data.duplicate()).flip();
            held = NOTHING;
        } else {
            all = data.duplicate();
        }
        data.position(data.limit());
        return all;
    }

    private static ByteBuffer copy(ByteBuffer all, int from) {
        ByteBuffer copy = ByteBuffer.allocate(all.limit() - from);
        return copy.put(all.duplicate().position(from)).flip();
    }

    /** Two while the byte that tells is still to come. */
    private static int headerBytes(ByteBuffer all, int at) {
        if (all.limit() - at < 2) {
            return 2;
        }
        int second = all.get(at + 1);
        int lengthBytes = switch (second & LENGTH_CODE) {
            case LENGTH_IN_TWO_BYTES -> Short.BYTES;
            case LENGTH_IN_EIGHT_BYTES -> Long.BYTES;
            default -> 0;
        };
        return 2 + lengthBytes + ((second & MASKED) == 0 ? 0 : MASK_BYTES);
    }

    private static long payload(ByteBuffer all, int at) {
        int code = all.get(at + 1) & LENGTH_CODE;
        return switch (code) {
            case LENGTH_IN_TWO_BYTES -> Short.toUnsignedLong(all.getShort(at + 2));
            case LENGTH_IN_EIGHT_BYTES -> all.getLong(at + 2);
            default -> code;
        };
    }
}
