package org.syncwatch.web.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body with which somebody adds a film that is somewhere else. */
public record NewLink(@NotBlank @Size(max = 2048) String url) {

    /** Links can carry secrets, which have no place in logs. */
    @Override
    public String toString() {
        return "NewLink[]";
    }
}
