package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.chat.boundary.Notice;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.room.entity.Member;

/** Puts decisions into the log of the room they are about, in the caller's transaction; to be called last. */
@ApplicationScoped
public class Announcements {

    private final RoomNotices notices;
    private final RoomQueries queries;

    @Inject
    public Announcements(RoomNotices notices, RoomQueries queries) {
        this.notices = notices;
        this.queries = queries;
    }

    /** Names who decided. */
    public void announce(Hearing hearing, Verdict verdict) {
        Notice.Event event = verdict.notice();
        if (event != null) {
            UUID room = hearing.room().id();
            UUID seat =
                    queries.memberOf(room, hearing.account()).map(Member::id).orElse(null);
            notices.add(new Notice(room, event, seat, hearing.name()));
        }
    }

    /** Names whom it is about. */
    public void announce(Member member, Verdict verdict) {
        Notice.Event event = verdict.notice();
        if (event != null) {
            String detail = event == Notice.Event.ROLE_CHANGED ? member.role().name() : "";
            notices.add(new Notice(member.roomId(), event, member.id(), member.name(), detail));
        }
    }
}
