package org.syncwatch.jms.topic;

import java.util.concurrent.ThreadFactory;
import org.syncwatch.live.boundary.Notice;
import org.syncwatch.live.boundary.NoticeTopic;

/** Accounts' notices between nodes, on a connection of their own so that they never stand before a room's frames. */
public final class ArtemisNoticeTopic extends ArtemisTopic<Notice> implements NoticeTopic {

    public ArtemisNoticeTopic(BrokerAddress broker, ThreadFactory threads) {
        super(
                broker,
                threads,
                new TopicFormat<>("syncwatch.notices", "notices", NoticeMessages::write, NoticeMessages::read));
    }
}
