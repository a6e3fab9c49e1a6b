package org.syncwatch.video.control;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** The body of an upload whose beginning is known before it is stored and whose end comes before the limit. */
public final class FilmBody extends FilterInputStream {

    private final byte[] head;
    private final long maxBytes;
    private long read;

    private FilmBody(byte[] head, InputStream rest, long maxBytes) {
        super(new SequenceInputStream(new ByteArrayInputStream(head), rest));
        this.head = head;
        this.maxBytes = maxBytes;
    }

    public static FilmBody open(InputStream body, long maxBytes) throws IOException {
        return new FilmBody(body.readNBytes(ContainerFormat.HEAD), body, maxBytes);
    }

    public boolean empty() {
        return head.length == 0;
    }

    /** The first bytes; fewer than asked for when the whole body is shorter. */
    public byte[] head() {
        return head.clone();
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        count(Math.max(0, got));
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws OversizeException {
        read += bytes;
        if (read > maxBytes) {
            throw new OversizeException(maxBytes);
        }
    }
}
