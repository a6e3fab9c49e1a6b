package org.syncwatch.live.boundary;

import org.syncwatch.testing.InMemoryTopicHub;

class InMemoryRoomTopicTest implements RoomTopicContract {

    private final InMemoryTopicHub hub = new InMemoryTopicHub();

    @Override
    public RoomTopic node() {
        return hub.node();
    }
}
