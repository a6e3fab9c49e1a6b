package org.syncwatch.friends.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.friends.boundary.JoinableRoom;
import org.syncwatch.friends.boundary.OnlineAccounts;
import org.syncwatch.friends.boundary.OnlineAccounts.News;
import org.syncwatch.live.boundary.AccountConnections;
import org.syncwatch.live.boundary.Notices;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.protocol.account.FriendPresence;
import org.syncwatch.protocol.account.FriendPresence.OpenRoom;

/** Tells friends of each other's comings and goings, a few seconds late: rooms' joins must not wait for it. */
@ApplicationScoped
public class PresenceRounds {

    private final OnlineAccounts online;
    private final AccountConnections connections;
    private final Notices notices;
    private final NodeRounds rounds;
    private final WhoIsHere here;
    private final Duration every;

    @Inject
    public PresenceRounds(
            OnlineAccounts online,
            AccountConnections connections,
            Notices notices,
            NodeRounds rounds,
            WhoIsHere here,
            @ConfigProperty(name = "syncwatch.friends.presence-every") Duration every) {
        this.online = online;
        this.connections = connections;
        this.notices = notices;
        this.rounds = rounds;
        this.here = here;
        this.every = every;
    }

    void start(@Observes NodeStarted started) {
        rounds.every(here.renewedEvery(), "renewing who is online", () -> online.renew(connections.accountIds()));
        rounds.every(every, "telling friends who is online", this::tell);
    }

    private void tell() {
        for (News news : online.look(connections.accountIds())) {
            JoinableRoom room = news.seen().room();
            notices.tell(
                    news.reader(),
                    new FriendPresence(
                            news.about().toString(),
                            news.seen().online(),
                            room == null ? null : new OpenRoom(room.code(), room.name())));
        }
    }
}
