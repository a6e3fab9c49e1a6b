package org.syncwatch.account.boundary;

import java.util.UUID;

/** Told in the transaction that bans an account, so that whatever lets it in can be taken away with it. */
public record Banished(UUID account) {}
