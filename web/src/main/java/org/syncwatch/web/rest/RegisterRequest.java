package org.syncwatch.web.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.syncwatch.account.boundary.SignUp;

/**
 * @param email where to reach the person; unique
 * @param username shown to others; unique without regard to case
 * @param password 10 characters to 72 bytes
 */
public record RegisterRequest(
        @NotBlank(message = "is missing") @Email @Size(max = 254)
        String email,

        @NotNull(message = "is missing")
        @Pattern(regexp = USERNAME, message = "must be 3 to 32 letters, digits, dots, dashes or underscores")
        String username,

        @NotNull(message = "is missing")
        @Size(min = 10, message = "must have at least 10 characters")
        @MaxBytes(SignUp.MAX_PASSWORD_BYTES)
        String password) {

    static final String USERNAME = "[A-Za-z0-9_.-]{3,32}";

    @Override
    public String toString() {
        return "RegisterRequest[" + username + "]";
    }
}
