package org.syncwatch.friends.boundary;

/** A room that whoever is told of it may join now without a password they do not know. */
public record JoinableRoom(String code, String name) {}
