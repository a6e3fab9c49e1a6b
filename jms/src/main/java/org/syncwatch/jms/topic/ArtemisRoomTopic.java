package org.syncwatch.jms.topic;

import java.util.concurrent.ThreadFactory;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomTopic;

/** Rooms' frames between nodes; that frames are whole states and numbers are polled makes lost ones harmless. */
public final class ArtemisRoomTopic extends ArtemisTopic<Frame> implements RoomTopic {

    public ArtemisRoomTopic(BrokerAddress broker, ThreadFactory threads) {
        super(
                broker,
                threads,
                new TopicFormat<>("syncwatch.rooms", "frames", FrameMessages::write, FrameMessages::read));
    }
}
