package org.syncwatch.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.syncwatch.live.boundary.AccountConnections;
import org.syncwatch.live.boundary.NoticeTopic;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;

/** Hands other nodes' notices to this node's account sockets. */
@ApplicationScoped
public class RemoteNotices {

    private final NoticeTopic topic;
    private final AccountConnections connections;
    private final NodeRoles roles;

    @Inject
    public RemoteNotices(NoticeTopic topic, AccountConnections connections, NodeRoles roles) {
        this.topic = topic;
        this.connections = connections;
        this.roles = roles;
    }

    void start(@Observes NodeStarted started) {
        if (roles.web()) {
            topic.listen(connections::deliver);
        }
    }
}
