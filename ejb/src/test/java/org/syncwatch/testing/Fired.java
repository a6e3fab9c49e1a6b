package org.syncwatch.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** CDI events that a test hears. */
public final class Fired<T> implements Event<T> {

    private final List<T> heard = new CopyOnWriteArrayList<>();
    private final Consumer<T> listener;

    public Fired() {
        this(event -> {});
    }

    public Fired(Consumer<T> listener) {
        this.listener = listener;
    }

    public List<T> heard() {
        return heard;
    }

    @Override
    public void fire(T event) {
        heard.add(event);
        listener.accept(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException("events are synchronous");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("events are synchronous");
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("there is one type of event");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("there is one type of event");
    }
}
