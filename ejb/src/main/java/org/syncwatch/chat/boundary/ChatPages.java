package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.chat.control.ChatRows;
import org.syncwatch.chat.control.ChatRows.Question;
import org.syncwatch.platform.Combiner;
import org.syncwatch.protocol.server.ChatPage;

/** Parts of rooms' chats for those who came or come back; what is asked for at the same time is read together. */
@ApplicationScoped
public class ChatPages {

    private static final int MOST_TOGETHER = 64;

    private final Combiner<Question, ChatPage> questions;

    @Inject
    public ChatPages(ChatRows rows) {
        this.questions = new Combiner<>(rows::pages, MOST_TOGETHER);
    }

    /** What was said or changed after an entry of the log, or the newest messages for whoever knows none. */
    public ChatPage after(UUID room, @Nullable Long number) {
        return questions.ask(new Question(room, number, null));
    }

    /** The newest of the messages before one. */
    public ChatPage before(UUID room, @Nullable Long number) {
        return questions.ask(new Question(room, null, number));
    }
}
