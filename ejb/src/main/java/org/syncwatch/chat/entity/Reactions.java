package org.syncwatch.chat.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncwatch.protocol.server.ChatMessage.Reaction;

/** The reactions to a message; pure. */
final class Reactions {

    private static final int MOST_KINDS = 20;

    /** The longest sequences of one emoji are families with skin tones. */
    private static final int MOST_CHARACTERS = 12;

    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;

    private Reactions() {}

    static Optional<Refusal> flaw(List<Reaction> reactions, Deed.React wish) {
        if (!emoji(wish.emoji())) {
            return Optional.of(Refusal.NOT_AN_EMOJI);
        }
        boolean another = wish.on()
                && reactions.stream().noneMatch(reaction -> reaction.emoji().equals(wish.emoji()));
        return another && reactions.size() >= MOST_KINDS ? Optional.of(Refusal.TOO_MANY_EMOJI) : Optional.empty();
    }

    /** The same list when the wish changes nothing. */
    static List<Reaction> after(List<Reaction> reactions, String member, Deed.React wish) {
        boolean there = reactions.stream()
                .anyMatch(reaction -> reaction.emoji().equals(wish.emoji())
                        && reaction.members().contains(member));
        if (there == wish.on()) {
            return reactions;
        }
        return wish.on() ? with(reactions, member, wish.emoji()) : without(reactions, member, wish.emoji());
    }

    private static List<Reaction> with(List<Reaction> reactions, String member, String emoji) {
        List<Reaction> after = new ArrayList<>();
        boolean joined = false;
        for (Reaction reaction : reactions) {
            boolean same = reaction.emoji().equals(emoji);
            after.add(same ? new Reaction(emoji, plus(reaction.members(), member)) : reaction);
            joined |= same;
        }
        if (!joined) {
            after.add(new Reaction(emoji, List.of(member)));
        }
        return after;
    }

    private static List<Reaction> without(List<Reaction> reactions, String member, String emoji) {
        return reactions.stream()
                .map(reaction -> reaction.emoji().equals(emoji)
                        ? new Reaction(
                                emoji,
                                reaction.members().stream()
                                        .filter(other -> !other.equals(member))
                                        .toList())
                        : reaction)
                .filter(reaction -> !reaction.members().isEmpty())
                .toList();
    }

    private static List<String> plus(List<String> members, String member) {
        return Stream.concat(members.stream(), Stream.of(member)).toList();
    }

    /** Java cannot tell what an emoji is before version 21; symbols that may be joined come near enough. */
    private static boolean emoji(String text) {
        return text.codePoints().anyMatch(character -> Character.getType(character) == Character.OTHER_SYMBOL)
                && text.codePoints().count() <= MOST_CHARACTERS
                && text.codePoints()
                        .allMatch(character -> character == JOINER
                                || character == AS_PICTURE
                                || Character.getType(character) == Character.OTHER_SYMBOL
                                || Character.getType(character) == Character.MODIFIER_SYMBOL);
    }
}
