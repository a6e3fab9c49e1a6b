package org.syncwatch.friends.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.syncwatch.friends.control.Moment;
import org.syncwatch.friends.control.PresenceRows;
import org.syncwatch.friends.control.PresenceRows.Audience;
import org.syncwatch.friends.control.PresenceRows.Seen;
import org.syncwatch.friends.control.WhoIsHere;

/** Notes whose account sockets this node holds, and finds out what became different about them since it last looked. */
@ApplicationScoped
@Transactional
public class OnlineAccounts {

    /** One friend's news for one reader. */
    public record News(UUID reader, UUID about, Seen seen) {}

    private final PresenceRows rows;
    private final WhoIsHere here;
    private final UUID node = UUID.randomUUID();
    private final Map<UUID, Seen> told = new ConcurrentHashMap<>();

    @Inject
    public OnlineAccounts(PresenceRows rows, WhoIsHere here) {
        this.rows = rows;
        this.here = here;
    }

    /** From here on the account hears news of its friends; what happened before is for it to ask. */
    public void arrive(UUID account) {
        rows.renew(node, Set.of(account), here.now());
    }

    public void renew(Set<UUID> held) {
        Moment now = here.now();
        if (!held.isEmpty()) {
            rows.renew(node, held, now);
        }
        rows.sweep(now);
    }

    /**
     * Compares with what was told before; people whose last socket here has closed may be on another node.
     *
     * @param held accounts with a socket on this node
     */
    public List<News> look(Set<UUID> held) {
        Set<UUID> arrived = new HashSet<>(held);
        arrived.removeAll(told.keySet());
        Set<UUID> left = new HashSet<>(told.keySet());
        left.removeAll(held);
        Moment now = here.now();
        if (!arrived.isEmpty()) {
            rows.renew(node, arrived, now);
        }
        if (!left.isEmpty()) {
            rows.leave(node, left);
        }
        Set<UUID> all = new HashSet<>(held);
        all.addAll(left);
        return all.isEmpty() ? List.of() : changes(all, left, now);
    }

    private List<News> changes(Set<UUID> all, Collection<UUID> left, Moment now) {
        Map<UUID, Seen> seen = rows.seen(all, now);
        Set<UUID> changed = new HashSet<>();
        for (UUID account : all) {
            Seen current = seen.getOrDefault(account, Seen.NOTHING);
            Seen before = left.contains(account) ? told.remove(account) : told.put(account, current);
            if (!current.equals(Objects.requireNonNullElse(before, Seen.NOTHING))) {
                changed.add(account);
            }
        }
        if (changed.isEmpty()) {
            return List.of();
        }
        List<News> news = new ArrayList<>();
        for (Audience audience : rows.audiences(changed, now)) {
            news.add(new News(
                    audience.friend(), audience.account(), seen.getOrDefault(audience.account(), Seen.NOTHING)));
        }
        return news;
    }
}
