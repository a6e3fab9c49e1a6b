package org.syncwatch.chat.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syncwatch.chat.entity.ChatLaw;
import org.syncwatch.chat.entity.Deed;
import org.syncwatch.chat.entity.Outcome;
import org.syncwatch.chat.entity.Wish;
import org.syncwatch.chat.entity.Writer;
import org.syncwatch.protocol.server.ChatMessage;

/** Decides the wishes of one batch in their order; a later one sees what an earlier one did to its room's log. */
final class ChatBatch {

    /** A message to store, as the batch leaves it. */
    record Stored(UUID room, ChatMessage message) {}

    private record Place(UUID room, long number) {}

    private record Said(UUID room, UUID member, UUID clientId) {}

    private final Map<UUID, Long> heads;
    private final Map<Place, ChatMessage> messages = new LinkedHashMap<>();
    private final Map<Said, Long> numbers = new HashMap<>();
    private final Map<UUID, Long> posts = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param heads the newest number of each room's log, locked */
    ChatBatch(Map<UUID, Long> heads) {
        this.heads = new HashMap<>(heads);
    }

    void decide(Wish wish, Facts facts) {
        Said said = new Said(wish.room(), wish.member(), wish.clientId());
        Long before = facts.stored() == null ? numbers.get(said) : facts.stored();
        Outcome outcome = before == null ? decideNew(wish, facts) : new Outcome.Repeated(before);
        if (outcome instanceof Outcome.Stored stored) {
            ChatMessage message = stored.message();
            heads.put(wish.room(), message.revision());
            messages.put(new Place(wish.room(), message.number()), message);
            if (wish.deed() instanceof Deed.Post) {
                numbers.put(said, message.number());
                posts.put(wish.member(), message.atServerTimeMs());
            }
        }
        outcomes.add(outcome);
    }

    private Outcome decideNew(Wish wish, Facts facts) {
        long next = heads.getOrDefault(wish.room(), 0L) + 1;
        return ChatLaw.decide(wish, writer(wish, facts), facts.scene(), target(wish, facts), next);
    }

    private @Nullable Writer writer(Wish wish, Facts facts) {
        Writer writer = facts.writer();
        Long posted = posts.get(wish.member());
        return writer == null || posted == null ? writer : writer.posted(posted);
    }

    private @Nullable ChatMessage target(Wish wish, Facts facts) {
        Long number = wish.deed().target();
        ChatMessage touched = number == null ? null : messages.get(new Place(wish.room(), number));
        return touched == null ? facts.target() : touched;
    }

    /** One for each wish, in their order. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Stored> stored() {
        return messages.entrySet().stream()
                .map(entry -> new Stored(entry.getKey().room(), entry.getValue()))
                .toList();
    }

    /** The newest numbers after the batch, of the rooms it changed. */
    List<Map.Entry<UUID, Long>> changedHeads() {
        Set<UUID> changed = messages.keySet().stream().map(Place::room).collect(Collectors.toSet());
        return heads.entrySet().stream()
                .filter(head -> changed.contains(head.getKey()))
                .toList();
    }
}
