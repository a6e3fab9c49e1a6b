package org.syncwatch.protocol.account;

/** Somebody who was asked is a friend now. */
public record FriendAccepted(String accountId, String username) implements AccountMessage {}
