package org.syncwatch.jms.topic;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.List;

/**
 * What travels over a topic and how it is written.
 *
 * @param name what one calls several of them
 */
record TopicFormat<M>(String address, String name, Writer<M> writer, Reader<M> reader) {

    @FunctionalInterface
    interface Writer<M> {
        Message write(List<M> items, String origin, Session session) throws JMSException;
    }

    @FunctionalInterface
    interface Reader<M> {

        /** @throws IllegalArgumentException if the message is of another format */
        List<M> read(Message message) throws JMSException;
    }
}
