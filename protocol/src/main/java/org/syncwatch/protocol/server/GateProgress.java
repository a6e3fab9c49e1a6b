package org.syncwatch.protocol.server;

import java.util.List;

/**
 * Fewer are being waited for.
 *
 * @param sequence the playback state whose gate this is; of another one it says nothing
 * @param waitingFor member ids still waited for; only ever shrinks within a sequence
 */
public record GateProgress(long sequence, List<String> waitingFor) implements ServerMessage {}
