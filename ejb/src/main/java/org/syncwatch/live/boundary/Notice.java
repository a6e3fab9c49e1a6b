package org.syncwatch.live.boundary;

import java.util.UUID;

/** One message for one account, wherever it has pages open. */
public record Notice(UUID account, EncodedMessage message) {}
