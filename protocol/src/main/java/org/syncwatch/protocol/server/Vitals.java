package org.syncwatch.protocol.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the players of some of the room's members do, every other second at most; those of one node, so not of everybody. */
public record Vitals(List<MemberVitals> members) implements ServerMessage {

    /** @param driftMs how far the picture is ahead of the room in milliseconds, or null while it need not move */
    public record MemberVitals(String memberId, @Nullable Double driftMs, Following following) {}

    public enum Following {
        /** In step to the millisecond. */
        follow,
        /** Near the room; small distances stay. */
        loose,
        /** On one's own. */
        free
    }
}
