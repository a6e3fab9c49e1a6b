package org.syncwatch.protocol.account;

/** Something else about friends, requests or invitations changed: read the list again. */
public record FriendsChanged() implements AccountMessage {}
