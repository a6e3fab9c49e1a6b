package org.syncwatch.web.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param login e-mail address or username */
public record LoginRequest(
        @NotBlank(message = "is missing") @Size(max = 254) String login,
        @NotNull(message = "is missing") @Size(max = 1024) String password) {

    @Override
    public String toString() {
        return "LoginRequest[" + login + "]";
    }
}
