package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.protocol.account.AccountMessage;

/** Tells an account something on every page it has open, on whichever node. */
@ApplicationScoped
public class Notices {

    private final AccountConnections connections;
    private final NoticeTopic topic;

    @Inject
    public Notices(AccountConnections connections, NoticeTopic topic) {
        this.connections = connections;
        this.topic = topic;
    }

    public void tell(UUID account, AccountMessage message) {
        Notice notice = new Notice(account, WireFormat.encode(message));
        connections.deliver(notice);
        topic.publish(notice);
    }
}
