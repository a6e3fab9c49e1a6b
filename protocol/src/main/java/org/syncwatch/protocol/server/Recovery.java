package org.syncwatch.protocol.server;

import java.util.List;
import org.syncwatch.protocol.server.CommandApplied.Action;

/**
 * What happened while a returning member was away.
 *
 * @param commands the newest missed commands, oldest first
 * @param complete whether these are all of them
 */
public record Recovery(List<MissedCommand> commands, boolean complete) {

    /**
     * @param issuedBy member id
     * @param mediaTimeMs media position after the command
     * @param atServerTimeMs when it was applied, cluster time in milliseconds since 1970
     */
    public record MissedCommand(
            long sequence,
            Action action,
            String issuedBy,
            long mediaTimeMs,
            double playbackRate,
            long atServerTimeMs) {}
}
