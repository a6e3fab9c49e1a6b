package org.syncwatch.room.boundary;

import org.syncwatch.room.control.RoomCodes;

/**
 * A wish for a seat.
 *
 * @param code of the room, as it is stored
 * @param passwordChecked whether the password that came with it was found right
 */
public record Claim(String code, JoinRequest request, boolean passwordChecked) {

    static Claim of(String typedCode, JoinRequest request) {
        return new Claim(RoomCodes.normalised(typedCode), request, false);
    }

    Claim withCheckedPassword() {
        return new Claim(code, request, true);
    }
}
