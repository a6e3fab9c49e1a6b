package org.syncwatch.protocol.account;

/** Somebody wants to be friends. */
public record FriendRequested(String accountId, String username) implements AccountMessage {}
