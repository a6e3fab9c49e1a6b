package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.server.ChatNews;

/** Tells rooms of notices in their logs once the transaction that put them there is over. */
@ApplicationScoped
public class NoticeNews {

    private final Broadcast broadcast;

    @Inject
    public NoticeNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Noticed noticed) {
        noticed.entries()
                .forEach(entry -> broadcast.send(new Frame(
                        entry.room(),
                        Frame.Kind.CHAT,
                        entry.message().revision(),
                        WireFormat.encode(new ChatNews(entry.message())))));
    }
}
