package org.syncwatch.friends.entity;

/**
 * How one person stands to another, seen from the first.
 *
 * @param blocking whether the first blocked the second
 * @param blocked whether the second blocked the first, who must not notice
 */
public record Standing(Tie tie, boolean blocking, boolean blocked) {

    public enum Tie {
        NONE,
        /** The first asked and waits. */
        ASKED,
        /** The second asked and waits; hidden while the first blocks them. */
        INVITED,
        FRIENDS
    }

    /** What a wish to be friends comes to. */
    public enum Wish {
        REQUEST,
        BECOME_FRIENDS,
        /** Done before; nothing changes. */
        NOTHING,
        UNBLOCK_FIRST
    }

    public Wish wish() {
        if (blocking) {
            return Wish.UNBLOCK_FIRST;
        }
        return switch (tie) {
            case NONE -> Wish.REQUEST;
            case INVITED -> Wish.BECOME_FRIENDS;
            case ASKED, FRIENDS -> Wish.NOTHING;
        };
    }

    /** Whether there is a request of the second that the first may see and accept. */
    public boolean acceptable() {
        return tie == Tie.INVITED && !blocking;
    }
}
