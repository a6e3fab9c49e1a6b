package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.chat.control.ChatStore;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.platform.Combiner;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatNews;

/** Takes what members say; each wish is answered once, after it is durable and this node's members have been told. */
@ApplicationScoped
public class Chat {

    private static final System.Logger LOG = System.getLogger(Chat.class.getName());
    private static final int MOST_TOGETHER = 256;

    private final ChatStore store;
    private final Broadcast broadcast;
    private final Allowance allowance;
    private final Event<AuditEvent> audit;
    private final Combiner<Wish, Outcome> wishes;

    @Inject
    public Chat(ChatStore store, Broadcast broadcast, Allowance allowance, Event<AuditEvent> audit) {
        this.store = store;
        this.broadcast = broadcast;
        this.allowance = allowance;
        this.audit = audit;
        this.wishes = new Combiner<>(this::settle, MOST_TOGETHER);
    }

    /** @param account of the member, or null for a guest */
    public Outcome say(Wish wish, @Nullable UUID account) {
        Optional<Outcome.Refused> tooMuch = allowance.refusal(account == null ? wish.member() : account, wish.deed());
        if (tooMuch.isPresent()) {
            return tooMuch.get();
        }
        Outcome outcome = wishes.ask(wish);
        if (outcome instanceof Outcome.Stored stored) {
            note(wish, account, stored.message());
        }
        return outcome;
    }

    /** Whose words were changed or taken away, and by whom; never the words. */
    private void note(Wish wish, @Nullable UUID account, ChatMessage message) {
        boolean own = wish.member().toString().equals(message.memberId());
        AuditType type;
        if (wish.deed() instanceof Deed.Edit) {
            type = AuditType.MESSAGE_EDITED;
        } else if (wish.deed() instanceof Deed.Delete) {
            type = own ? AuditType.MESSAGE_DELETED : AuditType.MESSAGE_DELETED_BY_MODERATOR;
        } else {
            return;
        }
        audit.fire(new AuditEvent(
                type,
                account,
                own ? message.author() : null,
                TargetType.MESSAGE,
                wish.room() + "/" + message.number(),
                Map.of("member", wish.member().toString(), "author", message.author()),
                true));
    }

    List<Outcome> settle(List<Wish> together) {
        List<Outcome> outcomes;
        try {
            outcomes = store.settle(together);
        } catch (SQLException | RuntimeException failed) {
            LOG.log(Level.WARNING, "{0} wishes about chats were not stored: {1}", together.size(), failed.toString());
            return together.stream()
                    .<Outcome>map(wish -> new Outcome.Unavailable())
                    .toList();
        }
        for (int index = 0; index < together.size(); index++) {
            if (outcomes.get(index) instanceof Outcome.Stored stored) {
                tell(together.get(index).room(), stored.message());
            }
        }
        return outcomes;
    }

    private void tell(UUID room, ChatMessage message) {
        broadcast.send(new Frame(room, Frame.Kind.CHAT, message.revision(), WireFormat.encode(new ChatNews(message))));
    }
}
