package org.syncwatch.protocol.server;

/** Whether a member is writing a message; without another word that is over after a few seconds. */
public record MemberTyping(String memberId, boolean typing) implements ServerMessage {}
