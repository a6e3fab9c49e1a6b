package org.syncwatch.web.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Changes how fast members write in a room's chat.
 *
 * @param slowModeSeconds how long somebody waits between two messages; 0 for not at all
 */
public record ChatRulesBody(
        @NotNull(message = "is missing") @Min(0) @Max(3_600) Integer slowModeSeconds) {}
