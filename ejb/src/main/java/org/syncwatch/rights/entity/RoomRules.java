package org.syncwatch.rights.entity;

import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

/** Who may do what in a room, as far as nobody was given or denied it by name. */
public record RoomRules(PlaybackControl steer, PlaybackControl source, PlaybackControl chat, PlaybackControl speak) {

    /** Rules with a name, for those who do not want to think about each. */
    public enum Preset {
        open,
        moderated,
        theatre;

        public RoomRules rules() {
            return switch (this) {
                case open -> steeredBy(PlaybackControl.all);
                case moderated -> steeredBy(PlaybackControl.selected);
                case theatre ->
                    new RoomRules(
                            PlaybackControl.owner_only,
                            PlaybackControl.owner_only,
                            PlaybackControl.signed_in,
                            PlaybackControl.selected);
            };
        }
    }

    /** Whoever steers chooses the film, guests read along, and everybody may talk. */
    public static RoomRules steeredBy(PlaybackControl control) {
        return new RoomRules(control, control, PlaybackControl.signed_in, PlaybackControl.all);
    }

    public PlaybackControl of(Deed deed) {
        return switch (deed) {
            case steer -> steer;
            case source -> source;
            case chat -> chat;
            case speak -> speak;
        };
    }
}
