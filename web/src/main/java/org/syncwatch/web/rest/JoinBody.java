package org.syncwatch.web.rest;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.SignUp;
import org.syncwatch.room.boundary.JoinRequest;
import org.syncwatch.web.security.Caller;

/** The body with which somebody enters a room; a signed-in caller needs no guest name. */
public record JoinBody(
        @Nullable @Size(max = 40) String guestName,
        @Nullable @MaxBytes(SignUp.MAX_PASSWORD_BYTES) String password,
        @Nullable @Size(max = 64) String memberToken) {

    JoinRequest request(Caller caller) {
        String name = caller.username().orElseGet(() -> guestName == null ? "" : guestName.strip());
        return new JoinRequest(
                caller.accountId().orElse(null),
                name,
                password,
                memberToken,
                caller.origin().address());
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "JoinBody[" + guestName + "]";
    }
}
