package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.account.boundary.ExportPart;

/** What the account wrote in rooms' chats. */
@ApplicationScoped
public class ExportedMessages implements ExportPart {

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String query() {
        return """
                select r.name as room, m.number, m.text, m.media_ms, m.reply_to, m.created_at, m.edited_at
                  from room_member s
                  join chat_message m on m.room_id = s.room_id and m.member_id = s.id
                  join room r on r.id = s.room_id
                 where s.account_id = :account and m.client_id is not null and m.deleted_at is null
                 order by m.created_at, m.number
                """;
    }
}
