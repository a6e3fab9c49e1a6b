package org.syncwatch.jms.topic;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Frame;

/** Frames as a message: a message costs the broker far more than the few hundred bytes of a frame, so those that wait go together. */
final class FrameMessages {

    static final String ORIGIN = "origin";

    private static final String FORMAT = "frames";
    private static final int VERSION = 1;

    private FrameMessages() {}

    static Message write(List<Frame> frames, String origin, Session session) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setStringProperty(ORIGIN, origin);
        message.setIntProperty(FORMAT, VERSION);
        message.writeInt(frames.size());
        for (Frame frame : frames) {
            EncodedMessage encoded = frame.message();
            message.writeLong(frame.room().getMostSignificantBits());
            message.writeLong(frame.room().getLeastSignificantBits());
            message.writeUTF(frame.kind().name());
            message.writeLong(frame.order());
            message.writeInt(encoded.length());
            message.writeBytes(encoded.bytes().array());
        }
        return message;
    }

    /**
     * Without frames of kinds that only a newer node knows.
     *
     * @throws IllegalArgumentException if the message was not written by {@link #write}
     */
    static List<Frame> read(Message message) throws JMSException {
        if (!(message instanceof BytesMessage bytes)
                || !message.propertyExists(FORMAT)
                || message.getIntProperty(FORMAT) != VERSION) {
            throw new IllegalArgumentException("unknown message");
        }
        int count = bytes.readInt();
        List<Frame> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            UUID room = new UUID(bytes.readLong(), bytes.readLong());
            Optional<Frame.Kind> kind = Frame.Kind.named(bytes.readUTF());
            long order = bytes.readLong();
            byte[] utf8 = new byte[bytes.readInt()];
            bytes.readBytes(utf8);
            kind.ifPresent(known -> frames.add(new Frame(room, known, order, new EncodedMessage(utf8))));
        }
        return frames;
    }
}
