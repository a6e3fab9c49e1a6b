package org.syncwatch.jms.topic;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.UUID;
import org.syncwatch.live.boundary.Frame;

/** A frame as a message: its text is the body, what nodes need to route it stands in properties. */
final class FrameMessages {

    static final String ORIGIN = "origin";

    private static final String ROOM = "room";
    private static final String KIND = "kind";
    private static final String ORDER = "seq";

    private FrameMessages() {}

    static Message write(Frame frame, String origin, Session session) throws JMSException {
        TextMessage message = session.createTextMessage(frame.text());
        message.setStringProperty(ORIGIN, origin);
        message.setStringProperty(ROOM, frame.room().toString());
        message.setStringProperty(KIND, frame.kind().name());
        message.setLongProperty(ORDER, frame.order());
        return message;
    }

    /** @throws IllegalArgumentException if the message was not written by {@link #write} */
    static Frame read(Message message) throws JMSException {
        if (!(message instanceof TextMessage text) || !message.propertyExists(ROOM)) {
            throw new IllegalArgumentException("unknown message");
        }
        return new Frame(
                UUID.fromString(message.getStringProperty(ROOM)),
                Frame.Kind.valueOf(message.getStringProperty(KIND)),
                message.getLongProperty(ORDER),
                text.getText());
    }
}
