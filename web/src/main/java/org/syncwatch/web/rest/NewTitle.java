package org.syncwatch.web.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody wants to call a film. */
public record NewTitle(@NotBlank @Size(max = 200) String title) {}
