package org.syncwatch.protocol.server;

/**
 * Answers a heartbeat with the two server stamps of a four-stamp clock probe.
 *
 * @param clientTimeMs the client's stamp, returned as it came
 * @param receivedServerTimeMs cluster time at receipt, milliseconds since 1970
 * @param sentServerTimeMs cluster time at sending, milliseconds since 1970
 * @param sequence the room's playback sequence as this node knows it; ahead of the client's means it missed a frame
 * @param rosterRevision the room's roster revision as this node knows it
 * @param chatNumber number of the newest entry of the chat's log as this node knows it
 */
public record HeartbeatAnswer(
        double clientTimeMs,
        double receivedServerTimeMs,
        double sentServerTimeMs,
        long sequence,
        long rosterRevision,
        long chatNumber)
        implements ServerMessage {}
