package org.syncwatch.protocol.server;

/** The rule that keeps somebody from doing something in a room. */
public enum Refusal {
    owner_only("In this room only the owner does that."),
    selected_only("In this room only the owner, moderators and chosen members do that."),
    taken_away("A moderator has taken this from you."),
    account_needed("Guests cannot do that: it needs an account."),
    not_a_member("You have no seat in this room."),
    owner_needed("Only the room's owner may do that."),
    moderator_needed("Only the room's owner and moderators may do that."),
    higher_rank("Only the owner decides about moderators, and nobody about the owner."),
    not_yourself("Nobody can do that to themselves."),
    too_late("Too much time has passed since the room was handed over."),
    longest_life("This room cannot be kept open any longer.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** One sentence for people. */
    public String words() {
        return words;
    }
}
