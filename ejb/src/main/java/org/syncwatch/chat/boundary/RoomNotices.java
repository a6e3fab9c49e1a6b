package org.syncwatch.chat.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.protocol.server.ChatMessage;

/**
 * Puts what happens in rooms into their logs, in the caller's transaction and with one statement for all of it; the rooms
 * hear of it once that is durable. To be called last, because it holds the logs' heads until the end.
 */
@ApplicationScoped
public class RoomNotices {

    /** Heads are locked in the order of the rooms' ids, as by every statement that appends. */
    private static final String APPEND = """
            with given as (
                select n.*, row_number() over (partition by room_id order by place) as step
                  from unnest(cast(:rooms as uuid[]), cast(:notices as text[]), cast(:members as uuid[]),
                              cast(:names as text[]), cast(:details as text[])) with ordinality
                       as n (room_id, notice, member_id, author, text, place)),
            heads as (
                insert into chat_head as h (room_id, last_number)
                select room_id, count(*) from given group by room_id order by room_id
                    on conflict (room_id) do update set last_number = h.last_number + excluded.last_number
                returning h.room_id, h.last_number),
            counted as (
                select room_id, count(*) as steps from given group by room_id)
            insert into chat_message (room_id, number, revision, notice, member_id, author, text, created_at)
            select g.room_id, h.last_number - c.steps + g.step, h.last_number - c.steps + g.step, g.notice, g.member_id,
                   g.author, g.text, :now
              from given g join heads h on h.room_id = g.room_id join counted c on c.room_id = g.room_id
             order by g.place
            returning number
            """;

    private final EntityManager entities;
    private final ClusterClock clock;
    private final Event<Noticed> events;

    @Inject
    public RoomNotices(EntityManager entities, ClusterClock clock, Event<Noticed> events) {
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    public void add(Notice notice) {
        addAll(List.of(notice));
    }

    public void addAll(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        List<Notice> sorted = notices.stream()
                .sorted(Comparator.comparing(notice -> notice.room().toString()))
                .toList();
        long nowMs = (long) clock.nowMs();
        List<?> numbers = append(sorted, nowMs);
        List<Noticed.Entry> entries = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            long number = ((Number) numbers.get(index)).longValue();
            entries.add(new Noticed.Entry(sorted.get(index).room(), message(sorted.get(index), number, nowMs)));
        }
        events.fire(new Noticed(entries));
    }

    private List<?> append(List<Notice> notices, long nowMs) {
        return entities.createNativeQuery(APPEND)
                .setParameter("rooms", notices.stream().map(Notice::room).toArray(UUID[]::new))
                .setParameter(
                        "notices",
                        notices.stream().map(notice -> notice.event().code()).toArray(String[]::new))
                .setParameter("members", notices.stream().map(Notice::member).toArray(UUID[]::new))
                .setParameter("names", notices.stream().map(Notice::name).toArray(String[]::new))
                .setParameter("details", notices.stream().map(Notice::detail).toArray(String[]::new))
                .setParameter("now", Instant.ofEpochMilli(nowMs))
                .getResultList();
    }

    private static ChatMessage message(Notice notice, long number, long nowMs) {
        return new ChatMessage(
                number,
                number,
                notice.event().code(),
                notice.member() == null ? null : notice.member().toString(),
                notice.name(),
                notice.detail(),
                null,
                0,
                null,
                List.of(),
                nowMs,
                null,
                false,
                null);
    }
}
