package org.syncwatch.video.boundary;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.syncwatch.protocol.server.VideoStatus;

/** Keeps what was fired. */
record Heard(List<VideoStatus> statuses) implements Event<VideoChanged> {

    @Override
    public void fire(VideoChanged event) {
        statuses.add(event.status());
    }

    @Override
    public <U extends VideoChanged> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends VideoChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<VideoChanged> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends VideoChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends VideoChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
