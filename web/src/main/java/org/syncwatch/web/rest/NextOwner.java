package org.syncwatch.web.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The body that hands a room over to a member. */
public record NextOwner(@NotNull UUID memberId) {}
