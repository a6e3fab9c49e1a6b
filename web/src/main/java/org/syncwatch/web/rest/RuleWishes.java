package org.syncwatch.web.rest;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.rights.entity.RoomRules;
import org.syncwatch.rights.entity.RoomRules.Preset;

/** Which of a room's rules somebody wants, and which stay as they are. */
record RuleWishes(
        @Nullable Preset preset,
        @Nullable PlaybackControl steer,
        @Nullable PlaybackControl source,
        @Nullable PlaybackControl chat,
        @Nullable PlaybackControl speak) {

    RoomRules over(RoomRules before) {
        RoomRules base = preset == null ? before : preset.rules();
        return new RoomRules(
                steer == null ? base.steer() : steer,
                source == null ? base.source() : source,
                chat == null ? base.chat() : chat,
                speak == null ? base.speak() : speak);
    }
}
