package org.syncwatch.jms.topic;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Notice;

/** Notices as a message; those that wait go together. */
final class NoticeMessages {

    private static final String FORMAT = "notices";
    private static final int VERSION = 1;

    private NoticeMessages() {}

    static Message write(List<Notice> notices, String origin, Session session) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setStringProperty(FrameMessages.ORIGIN, origin);
        message.setIntProperty(FORMAT, VERSION);
        message.writeInt(notices.size());
        for (Notice notice : notices) {
            message.writeUTF(notice.account().toString());
            message.writeInt(notice.message().length());
            message.writeBytes(notice.message().bytes().array());
        }
        return message;
    }

    /** @throws IllegalArgumentException if the message was not written by {@link #write} */
    static List<Notice> read(Message message) throws JMSException {
        if (!(message instanceof BytesMessage bytes)
                || !message.propertyExists(FORMAT)
                || message.getIntProperty(FORMAT) != VERSION) {
            throw new IllegalArgumentException("unknown message");
        }
        List<Notice> notices = new ArrayList<>();
        for (int left = bytes.readInt(); left > 0; left--) {
            UUID account = UUID.fromString(bytes.readUTF());
            byte[] utf8 = new byte[bytes.readInt()];
            bytes.readBytes(utf8);
            notices.add(new Notice(account, new EncodedMessage(utf8)));
        }
        return notices;
    }
}
