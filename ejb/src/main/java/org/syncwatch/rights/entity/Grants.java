package org.syncwatch.rights.entity;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Roster.Deed;

/** What one member was given (true) or denied (false) by name; the room's rule decides the rest (null). */
public record Grants(
        @Nullable Boolean steer,
        @Nullable Boolean source,
        @Nullable Boolean chat,
        @Nullable Boolean speak) {

    public static final Grants NONE = new Grants(null, null, null, null);

    public @Nullable Boolean of(Deed deed) {
        return switch (deed) {
            case steer -> steer;
            case source -> source;
            case chat -> chat;
            case speak -> speak;
        };
    }

    /** What is given and denied, by the rights' names. */
    public Map<String, String> named() {
        return Stream.of(Deed.values())
                .filter(deed -> of(deed) != null)
                .collect(Collectors.toMap(Deed::name, deed -> String.valueOf(of(deed))));
    }

    /** These, and the others where the others say something. */
    public Grants with(Grants others) {
        return new Grants(
                others.steer == null ? steer : others.steer,
                others.source == null ? source : others.source,
                others.chat == null ? chat : others.chat,
                others.speak == null ? speak : others.speak);
    }
}
