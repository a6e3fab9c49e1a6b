package org.syncwatch.audit.boundary;

import java.util.UUID;

/** Who does something, as the log names them. */
public record Actor(UUID id, String name) {}
