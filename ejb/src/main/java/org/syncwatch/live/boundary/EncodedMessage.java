package org.syncwatch.live.boundary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message as UTF-8, encoded once for all who get it. */
public final class EncodedMessage {

    private final byte[] utf8;

    /** Takes the array as its own: nobody may change it afterwards. */
    public EncodedMessage(byte[] utf8) {
        this.utf8 = utf8;
    }

    public static EncodedMessage of(String text) {
        return new EncodedMessage(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Another view for each caller; what lies under it must not be changed. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(utf8);
    }

    public int length() {
        return utf8.length;
    }

    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedMessage message && Arrays.equals(utf8, message.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return text();
    }
}
