package org.syncwatch.jms.topic;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.live.boundary.NoticeTopic;
import org.syncwatch.live.boundary.RoomTopic;

/** Makes the node's one topic of each kind and closes it with the application. */
@ApplicationScoped
public class TopicLifecycle {

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedThreadFactory threads;

    @Produces
    @ApplicationScoped
    public RoomTopic roomTopic(
            @ConfigProperty(name = "syncwatch.broker.url") String url,
            @ConfigProperty(name = "syncwatch.broker.user") String user,
            @ConfigProperty(name = "syncwatch.broker.password") String password) {
        return new ArtemisRoomTopic(new BrokerAddress(url, user, password), threads);
    }

    void close(@Disposes RoomTopic topic) throws Exception {
        closeIt(topic);
    }

    @Produces
    @ApplicationScoped
    public NoticeTopic noticeTopic(
            @ConfigProperty(name = "syncwatch.broker.url") String url,
            @ConfigProperty(name = "syncwatch.broker.user") String user,
            @ConfigProperty(name = "syncwatch.broker.password") String password) {
        return new ArtemisNoticeTopic(new BrokerAddress(url, user, password), threads);
    }

    void close(@Disposes NoticeTopic topic) throws Exception {
        closeIt(topic);
    }

    private static void closeIt(Object topic) throws Exception {
        if (topic instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
