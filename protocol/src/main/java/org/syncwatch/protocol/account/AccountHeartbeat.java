package org.syncwatch.protocol.account;

/**
 * Answers a heartbeat.
 *
 * @param clientTimeMs the client's stamp, returned as it came
 */
public record AccountHeartbeat(double clientTimeMs) implements AccountMessage {}
