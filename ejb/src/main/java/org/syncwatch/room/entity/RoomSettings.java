package org.syncwatch.room.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ServerHello.Succession;
import org.syncwatch.protocol.server.ServerHello.WaitFor;
import org.syncwatch.rights.entity.RoomRules;

/** What an owner decides about a room. */
public record RoomSettings(
        String name,
        int maxParticipants,
        @Nullable String passwordHash,
        RoomRules rules,
        Waiting waiting,
        Heir succession) {

    /**
     * Who takes over when the owner is away; whoever came first, where the owner says nothing.
     *
     * @param delegate the member the owner named, where the rule is that
     */
    public record Heir(Succession rule, @Nullable UUID delegate) {

        public static final Heir FIRST = new Heir(Succession.join_order, null);

        public Heir {
            delegate = rule == Succession.delegate ? delegate : null;
        }

        /**
         * Whoever takes over of those who are here; empty when nobody shall, or nobody can, because guests own no rooms.
         *
         * @param present without the owner, in the order they joined
         */
        public Optional<Member> among(List<Member> present) {
            if (rule == Succession.nobody) {
                return Optional.empty();
            }
            List<Member> able = present.stream()
                    .filter(member -> member.accountId() != null)
                    .toList();
            Optional<Member> named =
                    able.stream().filter(member -> member.id().equals(delegate)).findFirst();
            return named.isPresent() ? named : able.stream().findFirst();
        }
    }

    /** @param deadlineMs how long a start waits at most, in milliseconds */
    public record Waiting(WaitFor waitFor, int deadlineMs) {}
}
